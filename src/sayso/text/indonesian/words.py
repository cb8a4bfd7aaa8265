"""The Indonesian lexicon."""

from __future__ import annotations

from sayso.text.lexicon import Lexicon, words

LEXICON = Lexicon(
    speech=words(
        "kata ujar tutur ucap jelas ungkap tegas mengatakan menyatakan menjelaskan mengungkapkan menegaskan menyebut "
        "menyebutkan menuturkan menambahkan mengaku membantah membenarkan mengumumkan memperingatkan melaporkan "
        "menulis katanya ujarnya tuturnya jelasnya ungkapnya tegasnya tambahnya"
    )
    - words("jelas tegas"),
    belief=words("berharap percaya yakin menduga khawatir"),
    negations=words("tidak bukan belum"),
    that=words("bahwa"),
    as_words=words("seperti"),
    according=words("menurut"),
    determiners=words("para seorang sang sejumlah beberapa"),
    links=words("dan"),
    prepositions=words("di ke dari pada kepada dalam dengan untuk oleh tentang sejak hingga saat"),
    conjunctions=words("dan tetapi tapi atau namun sedangkan"),
    stops=words(
        "saya kami dikutip bahwa yang ketika jika kalau juga sudah telah akan hari kemarin besok senin selasa rabu "
        "kamis jumat sabtu minggu tidak belum sebelumnya itu ini"
    ),
    hearer_marks=words("kepada"),
    relatives=words("yang"),
    he=words("dia ia beliau"),
    they=words("mereka"),
    persons=words(
        "presiden menteri gubernur bupati walikota direktur ketua kepala sekretaris jubir juru_bicara pengacara hakim "
        "dokter profesor peneliti ekonom pengamat wartawan jenderal kapolri warga saksi"
    ),
    spokespeople=words("jubir juru_bicara"),
    organisations=words(
        "kementerian pemerintah polisi perusahaan bank partai komisi dewan pengadilan universitas lembaga polri tni kpk"
    ),
    outlets=words("koran majalah media harian stasiun_tv"),
    documents=words("laporan studi survei pernyataan surat data"),
    groups=words("pengamat pakar warga pejabat"),
    withheld=words("sumber pejabat warga saksi pakar"),
)
