"""Makes a trained network narrower: `python training/spans/prune.py --data DIR --pretrained DIR --start RUN --out RUN`.

Of each layer's heads and inner neurons those are kept whose removal would change the loss most, judged to first order
(Michel, Levy and Neubig, "Are Sixteen Heads Really Better than One?", NeurIPS 2019): the size of the gradient with
respect to a gate on each, which is the sum of weight times gradient over the columns that read it. What is left has to
be trained on.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from dataclasses import replace
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file
from tokenizers import Tokenizer
from torch import Tensor

sys.path[:0] = [str(Path(__file__).parents[1]), str(Path(__file__).parents[2] / "src")]

from spans import corpus  # noqa: E402 (after the path is set)
from spans.batches import batch  # noqa: E402
from spans.network import SpanNetwork  # noqa: E402
from spans.train import batches, corpora, losses, shape_of  # noqa: E402

Weights = dict[str, Tensor]
BATCHES = 24


def importance(network: SpanNetwork, data: Path, tokenizer: Tokenizer) -> list[tuple[Tensor, Tensor]]:
    """Give for each layer how much each head [heads] and each inner neuron [inner] matters, on training articles."""
    texts, rng = corpora(data, everything=False), random.Random(1)  # noqa: S311 (a sample, not a secret)
    chosen = rng.sample(texts.chains, 60) + rng.sample(texts.polnear, 30)
    plan = batches(corpus.repacked(chosen, tokenizer, rng), 16, rng)[:BATCHES]
    layers = network.encoder.layers
    out = [(torch.zeros(one.heads), torch.zeros(one.down.in_features)) for one in layers]
    for part in plan:
        network.zero_grad()
        cue, roles = losses(network, batch(part))
        (cue + roles).backward()
        for layer, (heads, inner) in zip(layers, out, strict=True):
            heads.add_(_gate(layer.out.weight).view(layer.heads, layer.depth).sum(1).abs())
            inner.add_(_gate(layer.down.weight).abs())
    return out


def _gate(weight: Tensor) -> Tensor:
    return (weight.detach() * weight.grad).sum(0)


def narrowed(weights: Weights, layer: int, heads: Tensor, inner: Tensor, depth: int) -> Weights:
    """Give the weights of one layer with the heads and inner neurons of these numbers only."""
    at = f"encoder.layers.{layer}."
    places = (heads[:, None] * depth + torch.arange(depth)).flatten()
    third = weights[at + "qkv.weight"].shape[0] // 3
    read = torch.cat([places + third * part for part in range(3)])
    return {
        at + "qkv.weight": weights[at + "qkv.weight"][read],
        at + "qkv.bias": weights[at + "qkv.bias"][read],
        at + "out.weight": weights[at + "out.weight"][:, places],
        at + "up.weight": weights[at + "up.weight"][inner],
        at + "up.bias": weights[at + "up.bias"][inner],
        at + "down.weight": weights[at + "down.weight"][:, inner],
    }


def options() -> argparse.Namespace:
    """Give the command line's options."""
    p = argparse.ArgumentParser(description=__doc__)
    for name in ("data", "pretrained", "start", "out"):
        p.add_argument(f"--{name}", type=Path, required=True)
    p.add_argument("--heads", type=int, default=8)
    p.add_argument("--inner", type=int, default=1024)
    return p.parse_args()


def main() -> None:
    """Write the narrower network's weights and sizes."""
    args = options()
    torch.manual_seed(1)
    torch.set_num_threads(1)
    shape = shape_of(args.start)
    weights = load_file(args.start / "model.safetensors")
    network = SpanNetwork(shape)
    network.load_state_dict(weights)
    tokenizer = Tokenizer.from_file(str(args.pretrained / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    for layer, (heads, inner) in enumerate(importance(network, args.data, tokenizer)):
        kept = heads.topk(args.heads).indices.sort().values, inner.topk(args.inner).indices.sort().values
        print(layer, [round(float(v / heads.max()), 3) for v in heads], f"{inner[kept[1]].sum() / inner.sum():.3f}")
        weights |= narrowed(weights, layer, *kept, shape.depth)
    args.out.mkdir(parents=True, exist_ok=True)
    save_file({name: value.contiguous() for name, value in weights.items()}, args.out / "model.safetensors")
    (args.out / "shape.json").write_text(json.dumps(replace(shape, heads=args.heads, inner=args.inner).as_dict()))


if __name__ == "__main__":
    main()
