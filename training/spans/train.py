"""Trains the span model: `python training/spans/train.py --data DIR --pretrained DIR --out DIR`.

`--data` holds polnear-train.jsonl and chains.jsonl, `--pretrained` a BERT-shaped encoder (model.safetensors,
tokenizer.json). A part of the training articles is held out to choose epochs and thresholds by; the corpora's own
development parts are never read here. The weights kept are a moving average over the steps.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file, save_file
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional

sys.path[:0] = [str(Path(__file__).parents[1]), str(Path(__file__).parents[2] / "src")]

from spans import augment, corpus, evaluate  # noqa: E402 (after the path is set)
from spans.batches import Batch, around, batch, role_scores  # noqa: E402
from spans.corpus import Example, Text  # noqa: E402
from spans.network import Shape, SpanNetwork, from_pretrained  # noqa: E402

HELD_POLNEAR, HELD_CHAINS = 40, 20
POLNEAR_JUDGED = 10
WARM_UP, LEAST_RATE = 100, 0.02
REPORT_EVERY = 25


@dataclass
class Corpora:
    """The articles to train on and those held out, of both conventions."""

    polnear: list[Text]
    chains: list[Text]
    polnear_held: list[Text]
    chains_held: list[Text]


def corpora(folder: Path, more: Sequence[Path] = (), *, everything: bool) -> Corpora:
    """Give the training parts of both corpora; with `everything` the held-out articles are trained on too.

    `more` are further files in the form and the convention of chains.jsonl. Nothing of them is held out.
    """
    chain_rows = [r for r in corpus.rows(folder / "chains.jsonl") if r["split"] == "train"]
    polnear = [corpus.polnear(r) for r in corpus.rows(folder / "polnear-train.jsonl")]
    polnear, polnear_held = corpus.split(polnear, HELD_POLNEAR)
    chains, chains_held = corpus.split([corpus.chains(r) for r in chain_rows], HELD_CHAINS)
    chains += [corpus.chains(r) for path in more for r in corpus.rows(path) if r["split"] == "train"]
    if everything:
        polnear, chains = polnear + polnear_held, chains + chains_held
    return Corpora(polnear, chains, polnear_held, chains_held)


def shape_of(run: Path, layers: int | None = None) -> Shape:
    """Give the sizes of the network that a run left, with its first `layers` layers only where that is given."""
    shape = Shape(**json.loads((run / "shape.json").read_text()))
    return replace(shape, layers=layers) if layers else shape


def losses(network: SpanNetwork, b: Batch) -> tuple[Tensor, Tensor]:
    """Give the cue loss and the role loss, each summed over the batch."""
    with torch.autocast("cpu", torch.bfloat16):
        words = network.words(b.ids, b.features, b.mask, b.firsts)
        cue_scores = network.cues[b.convention](words)
    cue = functional.cross_entropy(cue_scores.float().flatten(0, 1), b.cue_labels.flatten(), reduction="sum")
    if not b.cues:
        return cue, torch.zeros(())
    a = around(b.cues, b.windows, network.shape.before)
    labels = torch.zeros_like(a.index)
    for n, own in enumerate(b.role_labels):
        kept = a.index[n][a.mask[n]].tolist()
        labels[n, : len(kept)] = torch.tensor(corpus.repaired([own[i] for i in kept]))
    with torch.autocast("cpu", torch.bfloat16):
        scores = role_scores(network, words, a, b.word_features)
    return cue, network.chain.loss(scores.float(), labels, a.mask)


class Average:
    """An exponential moving average of the weights: the one that is kept."""

    def __init__(self, network: SpanNetwork, decay: float) -> None:
        self.decay, self.steps = decay, 0
        self.weights = {k: v.detach().clone() for k, v in network.state_dict().items()}

    def update(self, network: SpanNetwork) -> None:
        """Take one more step's weights in."""
        self.steps += 1
        decay = min(self.decay, self.steps / (self.steps + 10))
        for name, value in network.named_parameters():
            if value.requires_grad:
                self.weights[name].lerp_(value.detach(), 1 - decay)


def batches(examples: list[Example], size: int, rng: random.Random) -> list[list[Example]]:
    """Give shuffled batches, each of one convention and of windows alike in length."""
    out = []
    for convention in (corpus.POLNEAR, corpus.CHAINS):
        own = [e for e in examples if e.convention == convention]
        rng.shuffle(own)
        own.sort(key=lambda e: sum(len(p.ids) for p in e.window) // 16)
        out += [own[i : i + size] for i in range(0, len(own), size)]
    rng.shuffle(out)
    return out


class Trainer:
    """One training run: the network, its optimiser, its average and the clock."""

    def __init__(self, args: argparse.Namespace) -> None:
        self.args = args
        self.rng = random.Random(args.seed)  # noqa: S311 (a shuffle, not a secret)
        self.tokenizer = Tokenizer.from_file(str(args.pretrained / "tokenizer.json"))
        self.tokenizer.no_truncation()
        self.tokenizer.no_padding()
        self.network = self._network()
        encoder = [q for q in self.network.encoder.parameters() if q.requires_grad]
        others = [q for n, q in self.network.named_parameters() if not n.startswith("encoder.")]
        groups = [{"params": encoder, "lr": args.rate}, {"params": others, "lr": args.head_rate}]
        self.optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
        self.average = Average(self.network, args.decay)
        self.step, self.total, self.started = 0, 0, time.time()

    def _network(self) -> SpanNetwork:
        if self.args.start:
            network = SpanNetwork(shape_of(self.args.start, self.args.layers))
            weights = load_file(self.args.start / "model.safetensors")
            network.load_state_dict({k: v for k, v in weights.items() if k in network.state_dict()})
        else:
            network = SpanNetwork(Shape(layers=self.args.layers or Shape.layers))
            from_pretrained(network, load_file(self.args.pretrained / "model.safetensors"))
        return network

    @property
    def done(self) -> float:
        """How much of the run is over, by steps or by minutes, whichever is further."""
        minutes = (time.time() - self.started) / 60
        return max(self.step / max(self.total, 1), minutes / self.args.minutes)

    def examples(self, texts: Corpora) -> list[Example]:
        """Give one epoch's windows: a share of PolNeAR, chains as it is once and varied the other times."""
        self.rng.shuffle(texts.polnear)
        out = corpus.repacked(texts.polnear[: int(len(texts.polnear) * self.args.polnear)], self.tokenizer, self.rng)
        for copy in range(self.args.chains):
            chains = [augment.varied(t, self.rng) for t in texts.chains] if copy else texts.chains
            out += corpus.repacked(chains, self.tokenizer, self.rng)
        return out

    def epoch(self, texts: Corpora) -> dict[str, float]:
        """Train one epoch and give the mean losses for a cue."""
        plan = batches(self.examples(texts), self.args.size, self.rng)
        self.total = self.total or len(plan) * self.args.epochs
        self.network.train()
        cue_sum = role_sum = cues = 0.0
        for part in plan:
            if self.done >= 1:
                break
            b = batch(part)
            cue, roles = losses(self.network, b)
            self._update((cue + roles) / max(len(b.cues), 1))
            cue_sum, role_sum, cues = cue_sum + cue.item(), role_sum + roles.item(), cues + len(b.cues)
            if self.step % REPORT_EVERY == 0:
                seconds = time.time() - self.started
                at = f"{self.step}/{self.total} {seconds:.0f}s"
                print(f"{at} cue {cue_sum / cues:.3f} roles {role_sum / cues:.3f}", flush=True)
        return {"cue": round(cue_sum / max(cues, 1), 3), "roles": round(role_sum / max(cues, 1), 3)}

    def _update(self, loss: Tensor) -> None:
        factor = min(1.0, (self.step + 1) / WARM_UP) * max(LEAST_RATE, 1 - self.done)
        for group, rate in zip(self.optimizer.param_groups, (self.args.rate, self.args.head_rate), strict=True):
            group["lr"] = rate * factor
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 5.0)
        self.optimizer.step()
        self.average.update(self.network)
        self.step += 1

    def save(self) -> SpanNetwork:
        """Write the average's weights and give a network that has them."""
        weights = {k: v.contiguous() for k, v in self.average.weights.items()}
        save_file(weights, self.args.out / "model.safetensors")
        (self.args.out / "shape.json").write_text(json.dumps(self.network.shape.as_dict()))
        judged = SpanNetwork(self.network.shape)
        judged.load_state_dict(weights)
        return judged.eval()


def options() -> argparse.Namespace:
    """Give the command line's options."""
    p = argparse.ArgumentParser(description=__doc__)
    for name in ("data", "pretrained", "out"):
        p.add_argument(f"--{name}", type=Path, required=True)
    p.add_argument("--more", type=Path, nargs="*", default=[], help="more files like chains.jsonl")
    p.add_argument("--start", type=Path, help="a run to go on from")
    p.add_argument("--epochs", type=int, default=4)
    p.add_argument("--minutes", type=float, default=1e9, help="stop after so long, the rate falling to that end")
    p.add_argument("--polnear", type=float, default=1.0, help="share of PolNeAR's articles read in an epoch")
    p.add_argument("--chains", type=int, default=3, help="times chains is read in an epoch, varied after the first")
    p.add_argument("--size", type=int, default=16, help="windows in a batch")
    p.add_argument("--rate", type=float, default=1.5e-4)
    p.add_argument("--head-rate", type=float, default=1e-3)
    p.add_argument("--decay", type=float, default=0.998)
    p.add_argument("--layers", type=int, help="keep only the encoder's first so many")
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--threads", type=int, default=1)
    p.add_argument("--everything", action="store_true", help="train on the held-out articles too")
    return p.parse_args()


def main() -> None:
    """Train, and after each epoch save and judge."""
    args = options()
    torch.manual_seed(args.seed)
    torch.set_num_threads(args.threads)
    args.out.mkdir(parents=True, exist_ok=True)
    texts = corpora(args.data, args.more, everything=args.everything)
    trainer = Trainer(args)
    for epoch in range(args.epochs):
        line: dict[str, Any] = {"epoch": epoch, **trainer.epoch(texts)}
        judged = trainer.save()
        line |= evaluate.held(judged, trainer.tokenizer, texts.polnear_held[:POLNEAR_JUDGED], texts.chains_held)
        line["step"], line["seconds"] = trainer.step, round(time.time() - trainer.started)
        print(json.dumps(line), flush=True)
        with (args.out / "log.jsonl").open("a") as log:
            log.write(json.dumps(line) + "\n")
        if trainer.done >= 1:
            break


if __name__ == "__main__":
    main()
