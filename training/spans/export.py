"""Writes the trained network as two ONNX graphs: `python training/spans/export.py --model DIR --out DIR`.

The graphs are built by hand rather than traced. The encoder's matrices are int8 (one scale a column), activations are
quantised as they come, one window at a time and never padded, so nothing read along changes a result. Layer
normalisation is spelled out because the runtime's fused kernel is five times slower than its parts (onnxruntime 1.32).
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
import sys
from pathlib import Path

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from safetensors.numpy import load_file

sys.path[:0] = [str(Path(__file__).parents[1]), str(Path(__file__).parents[2] / "src")]

from spans.network import Shape, allowed  # noqa: E402

Weights = dict[str, NDArray[np.float32]]
MICROSOFT = "com.microsoft"


class Graph:
    """A graph under construction: each method adds a node and gives the name of its output."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.constants: dict[str, onnx.TensorProto] = {}

    def constant(self, name: str, value: NDArray[np.generic]) -> str:
        """Keep a constant and give its name."""
        if name not in self.constants:
            self.constants[name] = numpy_helper.from_array(np.asarray(value, order="C"), name)
        return name

    def add(self, kind: str, inputs: list[str], *, domain: str = "", out: str = "", **attributes: object) -> str:
        """Add a node and give its output's name."""
        name = out or f"{kind}{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, inputs, [name], domain=domain, **attributes))
        return name

    def whole(self, *numbers: int) -> str:
        """Keep whole numbers as a constant and give its name."""
        return self.constant("i" + "_".join(map(str, numbers)), np.array(numbers, dtype=np.int64))

    def linear(self, x: str, w: Weights, name: str, *, quantised: bool, out: str = "") -> str:
        """Give a product with a torch Linear's weights, and its bias."""
        matrix, bias = w[name + ".weight"].T, w[name + ".bias"]
        if not quantised:
            product = self.add("MatMul", [x, self.constant(name + ".w", matrix)])
            return self.add("Add", [product, self.constant(name + ".b", bias)], out=out)
        scale = (np.abs(matrix).max(axis=0) / 127).astype(np.float32)
        whole = np.clip(np.round(matrix / scale), -127, 127).astype(np.int8)
        inputs = [
            x,
            self.constant(name + ".w", whole),
            self.constant(name + ".s", scale),
            self.constant(f"zero{len(scale)}", np.zeros(len(scale), np.int8)),
            self.constant(name + ".b", bias),
        ]
        return self.add("DynamicQuantizeMatMul", inputs, domain=MICROSOFT, out=out)

    def norm(self, x: str, w: Weights, name: str, epsilon: float) -> str:
        """Give the layer normalisation of x."""
        mean = self.add("ReduceMean", [x, self.whole(-1)], keepdims=1)
        centred = self.add("Sub", [x, mean])
        square = self.add("ReduceMean", [self.add("Mul", [centred, centred]), self.whole(-1)], keepdims=1)
        spread = self.add("Sqrt", [self.add("Add", [square, self.constant(f"e{epsilon}", np.float32([epsilon]))])])
        scaled = self.add("Mul", [self.add("Div", [centred, spread]), self.constant(name + ".g", w[name + ".weight"])])
        return self.add("Add", [scaled, self.constant(name + ".o", w[name + ".bias"])])

    def layer(  # noqa: PLR0913 (a layer's parts)
        self, x: str, w: Weights, name: str, heads: int, *, quantised: bool, mask: str = "", only: str = ""
    ) -> str:
        """Give one transformer layer over x [batch, length, width].

        `mask` is added to the attention scores. With `only`, the places of that index alone are asked about: all are
        still read, but what the others would have become is never worked out.
        """
        own = self.add("Gather", [x, only], axis=1) if only else x
        depth = w[name + ".out.weight"].shape[1] // heads
        parts = _parts(w, name, depth)
        split = self.whole(0, 0, heads, depth)
        turned = []
        for part, order in (("q", [0, 2, 1, 3]), ("k", [0, 2, 3, 1]), ("v", [0, 2, 1, 3])):
            read = self.linear(own if part == "q" else x, parts, f"{name}.{part}", quantised=quantised)
            turned.append(self.add("Transpose", [self.add("Reshape", [read, split])], perm=order))
        q, k, v = turned
        scores = self.add("MatMul", [q, k])
        if mask:
            scores = self.add("Add", [scores, mask])
        read = self.add("MatMul", [self.add("Softmax", [scores], axis=-1), v])
        read = self.add("Reshape", [self.add("Transpose", [read], perm=[0, 2, 1, 3]), self.whole(0, 0, heads * depth)])
        read = self.linear(read, w, name + ".out", quantised=quantised)
        x = self.norm(self.add("Add", [own, read]), w, name + ".norm1", 1e-12)
        up = self.add("Gelu", [self.linear(x, w, name + ".up", quantised=quantised)], domain=MICROSOFT)
        fed = self.linear(up, w, name + ".down", quantised=quantised)
        return self.norm(self.add("Add", [x, fed]), w, name + ".norm2", 1e-12)

    def model(
        self, inputs: list[onnx.ValueInfoProto], outputs: list[onnx.ValueInfoProto], **about: str
    ) -> onnx.ModelProto:
        """Give the finished model; `about` goes into its metadata."""
        graph = helper.make_graph(self.nodes, "spans", inputs, outputs, list(self.constants.values()))
        model = helper.make_model(
            graph, opset_imports=[helper.make_opsetid("", 18), helper.make_opsetid(MICROSOFT, 1)], ir_version=9
        )
        helper.set_model_props(model, about)
        onnx.checker.check_model(model)
        return model


def _parts(w: Weights, name: str, depth: int) -> Weights:
    """Give a layer's query, key and value weights apart, attention's division by the root of the depth done in q."""
    out: Weights = {}
    for kind in ("weight", "bias"):
        for part, value in zip("qkv", np.split(w[f"{name}.qkv.{kind}"], 3), strict=True):
            out[f"{name}.{part}.{kind}"] = value * np.float32(depth**-0.5) if part == "q" else value
    return out


def _table(g: Graph, name: str, table: NDArray[np.float32], index: str, *, quantised: bool) -> str:
    """Rows of an embedding table; int8 with one scale a row where quantised."""
    if not quantised:
        return g.add("Gather", [g.constant(name, table), index])
    scale = np.maximum(np.abs(table).max(axis=1, keepdims=True) / 127, 1e-9).astype(np.float32)
    whole = np.round(table / scale).astype(np.int8)
    rows = g.add("Cast", [g.add("Gather", [g.constant(name, whole), index])], to=TensorProto.FLOAT)
    return g.add("Mul", [rows, g.add("Gather", [g.constant(name + ".s", scale), index])])


def encoder_graph(
    w: Weights, shape: Shape, convention: int, *, quantised: bool = True, longest: int = 200
) -> onnx.ModelProto:
    """Give the graph from a window to cue scores and the role reader's two views of each word."""
    g = Graph()
    half = shape.features // shape.conventions
    features = w["encoder.features.weight"][convention * half : (convention + 1) * half]
    x = _table(g, "pieces", w["encoder.pieces.weight"], "ids", quantised=quantised)
    length = g.add("Shape", ["ids"])
    places = g.add(
        "Slice", [g.constant("positions", w["encoder.positions.weight"][:longest]), g.whole(0), length, g.whole(0)]
    )
    x = g.add("Add", [g.add("Add", [x, places]), g.add("Gather", [g.constant("features", features), "features_in"])])
    x = g.add("Unsqueeze", [g.norm(x, w, "encoder.norm", 1e-12), g.whole(0)])
    for i in range(shape.layers):
        only = "firsts" if i == shape.layers - 1 else ""
        x = g.layer(x, w, f"encoder.layers.{i}", shape.heads, quantised=quantised, only=only)
    words = g.add("Squeeze", [x, g.whole(0)])
    g.linear(words, w, f"cues.{convention}", quantised=False, out="cue_scores")
    g.linear(words, w, "roles.word", quantised=False, out="word_view")
    g.linear(words, w, "roles.cue", quantised=False, out="cue_view")
    info = helper.make_tensor_value_info
    inputs = [
        info(n, TensorProto.INT64, [d]) for n, d in (("ids", "pieces"), ("features_in", "pieces"), ("firsts", "words"))
    ]
    outputs = [info("cue_scores", TensorProto.FLOAT, ["words", 3])]
    outputs += [info(n, TensorProto.FLOAT, ["words", shape.role_width]) for n in ("word_view", "cue_view")]
    return g.model(inputs, outputs)


def roles_graph(w: Weights, shape: Shape, convention: int, *, quantised: bool = True) -> onnx.ModelProto:
    """Give the graph from the views of an article's words to role scores around each cue."""
    g = Graph()
    half = shape.features // shape.conventions
    features = w["roles.features.weight"][convention * half : (convention + 1) * half]
    x = g.add("Gather", ["word_view", "index"])
    ends = g.add("ReduceMean", [g.add("Gather", ["cue_view", "cue"]), g.whole(1)], keepdims=1)
    x = g.add("Add", [x, ends])
    x = g.add("Add", [x, g.add("Gather", [g.constant("distance.t", w["roles.distance.weight"]), "distance"])])
    x = g.add("Add", [x, g.add("Gather", [g.constant("features.t", features), "features"])])
    x = g.norm(x, w, "roles.norm", 1e-5)
    mask = g.add("Unsqueeze", ["mask", g.whole(1, 2)])
    for i in range(shape.role_layers):
        x = g.layer(x, w, f"roles.layers.{i}", shape.role_heads, quantised=quantised, mask=mask)
    g.linear(x, w, "roles.label", quantised=False, out="role_scores")
    info = helper.make_tensor_value_info
    inputs = [info(n, TensorProto.FLOAT, ["all_words", shape.role_width]) for n in ("word_view", "cue_view")]
    inputs += [info(n, TensorProto.INT64, ["cues", "places"]) for n in ("index", "distance", "features")]
    inputs += [info("cue", TensorProto.INT64, ["cues", 2]), info("mask", TensorProto.FLOAT, ["cues", "places"])]
    follow, first = allowed()
    chain = {"follow": (w["chain.follow"] + follow.numpy()).tolist(), "first": first.tolist(), "before": shape.before}
    return g.model(inputs, [info("role_scores", TensorProto.FLOAT, ["cues", "places", 7])], chain=json.dumps(chain))


def main() -> None:
    """Write the graphs, the tokenizer and their digests."""
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--model", type=Path, required=True)
    p.add_argument("--out", type=Path, required=True)
    p.add_argument("--pretrained", type=Path, required=True, help="where tokenizer.json is")
    p.add_argument("--convention", type=int, default=1)
    p.add_argument("--threshold", type=float, default=0.4, help="the least probability of a cue")
    p.add_argument("--float", action="store_true", help="leave the encoder unquantised, to see what quantising costs")
    args = p.parse_args()
    w = load_file(args.model / "model.safetensors")
    shape = Shape(**json.loads((args.model / "shape.json").read_text()))
    args.out.mkdir(parents=True, exist_ok=True)
    onnx.save(encoder_graph(w, shape, args.convention, quantised=not args.float), args.out / "spans-encoder.onnx")
    onnx.save(roles_graph(w, shape, args.convention), args.out / "spans-roles.onnx")
    shutil.copyfile(args.pretrained / "tokenizer.json", args.out / "spans-tokenizer.json")
    names = ("spans-encoder.onnx", "spans-roles.onnx", "spans-tokenizer.json")
    digests = {name: hashlib.sha256((args.out / name).read_bytes()).hexdigest() for name in names}
    pinned = {"sha256": digests, "threshold": args.threshold, "shape": shape.as_dict()}
    (args.out / "spans.json").write_text(json.dumps(pinned, indent=2) + "\n")


if __name__ == "__main__":
    main()
