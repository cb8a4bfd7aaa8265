"""The span model as a torch module: a small encoder, a cue tagger for each convention, and a reader of roles."""

from __future__ import annotations

from dataclasses import asdict, dataclass

import numpy as np
import torch
from torch import Tensor, nn
from torch.autograd.function import FunctionCtx
from torch.nn import functional

CUE_LABELS = ("O", "B", "I")
ROLE_LABELS = ("O", "B-source", "I-source", "B-content", "I-content", "B-carried", "I-carried")
IMPOSSIBLE = -1e4


@dataclass(frozen=True)
class Shape:
    """The sizes of the network; the first block is the pre-trained encoder's own. `depth` is that of a head."""

    vocabulary: int = 30522
    positions: int = 512
    width: int = 384
    heads: int = 12
    depth: int = 32
    inner: int = 1536
    layers: int = 6
    features: int = 24
    conventions: int = 2
    role_width: int = 128
    role_heads: int = 4
    role_inner: int = 256
    role_layers: int = 2
    before: int = 64
    after: int = 96
    dropout: float = 0.1

    def as_dict(self) -> dict[str, int | float]:
        """Give the sizes as plain JSON."""
        return asdict(self)


class Layer(nn.Module):
    """One transformer layer, normalised after each half as BERT does."""

    def __init__(self, width: int, heads: int, depth: int, inner: int, dropout: float) -> None:
        super().__init__()
        self.heads, self.depth, self.dropout = heads, depth, dropout
        self.qkv = nn.Linear(width, 3 * heads * depth)
        self.out = nn.Linear(heads * depth, width)
        self.norm1 = nn.LayerNorm(width, eps=1e-12)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, eps=1e-12)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """Give the layer's output; `mask` [batch, 1, 1, length] is 0 where there is something to read."""
        batch, length, _ = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, self.heads, self.depth).permute(2, 0, 3, 1, 4)
        # Written out: the backward pass of torch's fused attention takes 40% of a step on a CPU.
        scores = (q * self.depth**-0.5) @ k.transpose(2, 3)
        read = (scores + mask).softmax(dim=3).to(v.dtype) @ v
        x = self.norm1(x + self.out(read.transpose(1, 2).reshape(batch, length, self.heads * self.depth)))
        fed = self.down(functional.gelu(self.up(x)))
        return self.norm2(x + functional.dropout(fed, self.dropout, self.training))


class Encoder(nn.Module):
    """Pieces to hidden states. The feature table holds case and quoting for each convention, and starts at zero."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.pieces = nn.Embedding(shape.vocabulary, shape.width)
        self.positions = nn.Embedding(shape.positions, shape.width)
        self.features = nn.Embedding(shape.features, shape.width)
        self.norm = nn.LayerNorm(shape.width, eps=1e-12)
        self.layers = nn.ModuleList(
            Layer(shape.width, shape.heads, shape.depth, shape.inner, shape.dropout) for _ in range(shape.layers)
        )
        self.dropout = shape.dropout
        nn.init.zeros_(self.features.weight)
        self.pieces.weight.requires_grad = False  # a third of the time of a step, for words that most steps do not have

    def forward(self, ids: Tensor, features: Tensor, mask: Tensor) -> Tensor:
        """Give [batch, length, width] for piece numbers and features [batch, length]."""
        places = torch.arange(ids.shape[1], device=ids.device)
        x = self.norm(self.pieces(ids) + self.positions(places) + self.features(features))
        x = functional.dropout(x, self.dropout, self.training)
        wide = masked(mask, x)
        for layer in self.layers:
            x = layer(x, wide)
        return x


class Roles(nn.Module):
    """For one cue at a time: what each word around it is to it."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.word = nn.Linear(shape.width, shape.role_width)
        self.cue = nn.Linear(shape.width, shape.role_width)
        self.distance = nn.Embedding(shape.before + shape.after + 2, shape.role_width)
        self.features = nn.Embedding(shape.features, shape.role_width)
        self.norm = nn.LayerNorm(shape.role_width)
        self.layers = nn.ModuleList(
            Layer(
                shape.role_width,
                shape.role_heads,
                shape.role_width // shape.role_heads,
                shape.role_inner,
                shape.dropout,
            )
            for _ in range(shape.role_layers)
        )
        self.label = nn.Linear(shape.role_width, len(ROLE_LABELS))
        nn.init.normal_(self.distance.weight, std=0.1)
        nn.init.normal_(self.features.weight, std=0.1)

    def forward(  # noqa: PLR0913, PLR0917 (a network's inputs)
        self, words: Tensor, index: Tensor, cue: Tensor, distance: Tensor, features: Tensor, mask: Tensor
    ) -> Tensor:
        """Give label scores [cues, places, 7].

        `words` [all words, width] are the states of all windows' words one after another, `index` [cues, places]
        picks from them, `cue` [cues, 2] picks each cue's first and last word.
        """
        ends = functional.embedding(cue, self.cue(words)).mean(dim=1)
        x = functional.embedding(index, self.word(words)) + ends[:, None]
        x = x + self.distance(distance) + self.features(features)
        x = self.norm(x)
        wide = masked(mask, x)
        for layer in self.layers:
            x = layer(x, wide)
        return self.label(x)


def masked(mask: Tensor, like: Tensor) -> Tensor:
    """Give what is added to attention scores: 0 where `mask` [batch, length] is true, else IMPOSSIBLE."""
    return torch.where(mask, 0.0, IMPOSSIBLE).to(like.dtype)[:, None, None, :]


def allowed() -> tuple[Tensor, Tensor]:
    """Give which label may follow which [7, 7] and which may come first [7], as 0 or IMPOSSIBLE."""
    n = len(ROLE_LABELS)
    follow, first = torch.zeros(n, n), torch.zeros(n)
    for j, label in enumerate(ROLE_LABELS):
        if label.startswith("I-"):
            first[j] = IMPOSSIBLE
            for i, before in enumerate(ROLE_LABELS):
                if before[2:] != label[2:]:
                    follow[i, j] = IMPOSSIBLE
    return follow, first


class Chain(nn.Module):
    """A linear-chain conditional random field over role labels."""

    def __init__(self) -> None:
        super().__init__()
        n = len(ROLE_LABELS)
        self.follow = nn.Parameter(torch.zeros(n, n))
        follow, first = allowed()
        self.register_buffer("allowed", follow)
        self.register_buffer("first", first)

    def loss(self, scores: Tensor, labels: Tensor, mask: Tensor) -> Tensor:
        """Give the negative log-likelihood of `labels` [cues, words], summed over the cues."""
        rows, places = labels.shape
        picked = scores.gather(2, labels[:, :, None])[:, :, 0]
        steps = self.follow[labels[:, :-1], labels[:, 1:]] if places > 1 else scores.new_zeros(rows, 0)
        gold = (picked * mask).sum() + (steps * mask[:, 1:]).sum()
        return Partition.apply(scores, self.follow, self.allowed, self.first, mask) - gold


class Partition(torch.autograd.Function):
    """The log of the sum over all label sequences; its gradient is their marginals (forward-backward, rescaled)."""

    @staticmethod
    def forward(  # noqa: PLR0913, PLR0917 (torch gives them one by one)
        ctx: FunctionCtx, scores: Tensor, follow: Tensor, allowed: Tensor, first: Tensor, mask: Tensor
    ) -> Tensor:
        """Give the partition function in logarithms, summed over rows."""
        s, m = scores.detach().numpy().astype(np.float64), mask.numpy()
        steps = np.exp((follow + allowed).detach().numpy().astype(np.float64))
        top = s.max(axis=2, keepdims=True)
        e = np.exp(s - top)
        rows, places, labels = e.shape
        alpha, scale = np.empty_like(e), np.ones((rows, places))
        now = e[:, 0] * np.exp(first.numpy())
        for t in range(places):
            if t:
                now = np.where(m[:, t, None], (now @ steps) * e[:, t], now)
            scale[:, t] = now.sum(axis=1)
            now = now / scale[:, t, None]
            alpha[:, t] = now
        total = np.log(scale).sum() + (top[:, :, 0] * m).sum()
        later = np.ones((rows, labels))
        grad, moved = np.zeros_like(e), np.zeros((labels, labels))
        for t in range(places - 1, -1, -1):
            here = alpha[:, t] * later
            grad[:, t] = here / here.sum(axis=1, keepdims=True) * m[:, t, None]
            if t:
                ahead = e[:, t] * later / scale[:, t, None]
                moved += (alpha[:, t - 1] * m[:, t, None]).T @ ahead
                later = np.where(m[:, t, None], ahead @ steps.T, later)
        ctx.save_for_backward(torch.from_numpy(grad).float(), torch.from_numpy(moved * steps).float())
        return torch.tensor(total, dtype=torch.float32)

    @staticmethod
    def backward(ctx: FunctionCtx, grad: Tensor) -> tuple[Tensor | None, ...]:
        """Give the marginals of labels and of steps."""
        emitted, moved = ctx.saved_tensors
        return grad * emitted, grad * moved, None, None, None


class SpanNetwork(nn.Module):
    """The whole: encoder, one cue tagger for each convention, roles and their chain."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        self.encoder = Encoder(shape)
        self.cues = nn.ModuleList(nn.Linear(shape.width, len(CUE_LABELS)) for _ in range(shape.conventions))
        self.roles = Roles(shape)
        self.chain = Chain()

    def words(self, ids: Tensor, features: Tensor, mask: Tensor, firsts: Tensor) -> Tensor:
        """Give the state of each word's first piece [batch, words, width]."""
        hidden = self.encoder(ids, features, mask)
        rows = torch.arange(ids.shape[0])[:, None] * ids.shape[1]
        return functional.embedding(firsts + rows, hidden.flatten(0, 1))


def from_pretrained(network: SpanNetwork, weights: dict[str, Tensor]) -> None:
    """Copy a BERT checkpoint's embeddings and layers into the encoder, in place."""
    w = {name.removeprefix("bert."): value for name, value in weights.items()}
    encoder = network.encoder
    with torch.no_grad():
        encoder.pieces.weight.copy_(w["embeddings.word_embeddings.weight"])
        # The first segment's embedding is always added: it goes into the positions.
        positions = w["embeddings.position_embeddings.weight"] + w["embeddings.token_type_embeddings.weight"][0]
        encoder.positions.weight.copy_(positions)
        _copy(encoder.norm, w, "embeddings.LayerNorm")
        for i, layer in enumerate(encoder.layers):
            at = f"encoder.layer.{i}."
            parts = [at + f"attention.self.{name}" for name in ("query", "key", "value")]
            layer.qkv.weight.copy_(torch.cat([w[part + ".weight"] for part in parts]))
            layer.qkv.bias.copy_(torch.cat([w[part + ".bias"] for part in parts]))
            _copy(layer.out, w, at + "attention.output.dense")
            _copy(layer.norm1, w, at + "attention.output.LayerNorm")
            _copy(layer.up, w, at + "intermediate.dense")
            _copy(layer.down, w, at + "output.dense")
            _copy(layer.norm2, w, at + "output.LayerNorm")


def _copy(module: nn.Module, weights: dict[str, Tensor], name: str) -> None:
    module.weight.copy_(weights[name + ".weight"])
    module.bias.copy_(weights[name + ".bias"])
