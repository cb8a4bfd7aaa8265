"""Given names by the gender they mostly have, of many countries: evidence for "he" and "she", no more."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


MEN = _words(
    "aaron abbas abdul abdullah abdulla abu adam ahmad ahmed aidan akira alan albert alejandro alex alexander alexei alfred ali allan allen amir amit anders "
    "andre andrea andreas andrei andrew andy anil anthony antonio arif arjun armando arthur arturo ashok ashraf asim atif aung bashar barack barry bashir ben benjamin "
    "bernard bernie bill bilal bob boris brad brandon brendan brett brian bruce bruno bryan byron cameron carl carlos cesar chad charles charlie chen chris christian "
    "christopher chuck clark claudio clive colin craig cristiano curtis cyril dale dan daniel dave david dean dennis derek diego dick dilip dmitri dmitry dominic don donald "
    "doug douglas duncan dylan ed eddie edgar eduardo edward ehud elijah elon emilio emmanuel emmerson enrique eric erik ernest ethan evan fahad faisal farhan felix fernando fidel francis francisco "
    "frank franz fred frederick gabriel gary gavin geoff geoffrey george georgy gerald gerard gianni giorgio giovanni giuseppe glenn gordon graham greg gregg gregory guillermo gustavo guy hamid hamish hans hari harold "
    "harry harvey hassan hassane hector henrik henry hiroshi hossein howard hugh hugo hussain hussein ian ibrahim igor imran isaac ismail ivan jack jacob jake jamal james jamie jan jared jason javad javier jay jean jeff jeffrey "
    "jens jeremy jerome jerry jesse jim jimmy joao joe joel johan john johnny jon jonathan jorge jose josef joseph josh joshua juan julian julio justin kamal karim karl keith ken kenneth kevin khalid khawaja kim kumar kurt kyle "
    "lance larry lars laurent lawrence lee leo leon leonard li liam lindsey lionel louis luca lucas luigi luis luke mahmoud mahmud manuel manoj marc marcel marco marcos marcus mario mark markus marshall martin marvin mathias matt matteo matthew matthias maurice max maxim "
    "michael michel miguel mike mikhail milan mitch mitt mohamed mohammad mohammed mohsen moses muhammad mustafa narendra nasser nathan naveed neil nelson nicholas nick nicolas nigel nikolai noah norman oleg oliver olivier omar osama oscar osman otto owen pablo paolo patrick paul paulo pavel pedro peter phil "
    "philip philippe pierre piotr pope prakash pranab qasim rafael rahul raj rajesh rajiv ralph ramesh ramon randy rashid raul ravi ray raymond recep reza ricardo rich richard rick rob robert roberto robin rodney rodrigo roger rohit roland roman ron ronald ross roy rupert russell ryan saad sadiq sajid salman salvador sam "
    "samir samuel sanjay santiago sayed scott sean sebastian sergei sergey sergio seth shah shahid shane shaun shawn shehbaz shinzo simon sohail stanley stefan stephen steve steven stuart suresh sunil syed tariq ted terry thabo theo theodore theresa thomas tim timothy todd tom tomas tommy tony toby travis trevor tyler umar uri usman vernon "
    "victor viktor vijay vikram vince vincent vitaly vladimir volodymyr walid walter warren wayne wei wilhelm will william wolfgang xavier xi yasir yasser yuri yusuf yves zac zach zachary zahid zhang ziad"
) - {"theresa", "andrea"}
WOMEN = _words(
    "abigail ada adele aisha alexandra alexandria alice alicia alison allison amanda amal amber amelia amina amy ana anastasia andrea angela angelina anita anja anji ann anna anne annette annie antonia anya ashley asma asya audrey ava ayesha barbara beatrice becky benazir bernadette beth bethany betty bianca "
    "brenda bridget brittany camilla candace cara carla carly carmen carol carole caroline carolyn catherine cathy cecilia celia chantal charlotte chelsea cheryl chloe christina christine cindy claire clara clare claudia colleen condoleezza connie courtney cristina cynthia daisy dana danielle daphne deborah debbie "
    "debra denise diana diane dina dolores donna dora doris dorothy edith eileen elaine elena eleanor elisa elisabeth elise eliza elizabeth ella ellen eleni elsa emily emma erica erin esther eva evelyn fatima faye fiona florence frances francesca gabriela gabrielle gail gemma georgia georgina geraldine gina "
    "giorgia gisele giulia gloria grace greta gretchen gwen hanan hannah harriet hawa hazel heather heidi helen helena helene hilary hillary hina holly ida ilhan imelda indira ines ingrid irene irina iris isabel isabella isla ivana ivanka jacinda jackie jacqueline jane janet janice jasmine jean jeanne jennifer jenny jess jessica jill jo joan joanna joanne jocelyn "
    "josephine joy joyce judith judy julia julie juliet june kamala karen kate katherine kathleen kathy kathryn katie katrina kay kayla keiko kelly kellyanne kim kirsten kristen kristi kristin kristina kristine lara laura lauren layla leah leila lena leslie leticia lily linda lindsay lisa liz liza lois loretta lori lorraine louise lucia lucy "
    "lydia lynn madeleine madison maggie mahira malala mandy manuela marcia margaret margarita maria mariam marie marina marion marissa marjorie marta martha mary maryam matilda maureen maxine maya megan meghan mei melania melanie melissa mercedes meredith mia michaela michelle mildred miranda miriam mitzi molly monica monique nadia nancy naomi natalia natalie natasha "
    "nicola nicole nikki nina nisha noor nora olga olivia pamela patricia patty paula pauline penny phoebe phyllis pooja priti priya rachel rania rebecca regina renee rhonda rita roberta robyn rosa rosalind rose rosemary roxanne ruby rushdiyah ruth sabina sabine sabrina sadia sally samantha sandra sania sara sarah sasha shannon sharon sheila shelley sherry shireen shirley "
    "silvia simone sofia sonia sophia sophie stacey stella stephanie sue susan susanne suzanne sylvia tamara tammy tanya tara tatiana teresa tess tessa theresa tina tracey tracy trisha tulsi uma ursula valerie vanessa vera veronica vicki vicky victoria viktoria virginia vivian wanda wendy whitney winnie yasmin yolanda yulia yvette yvonne zainab zara zoe"
)
