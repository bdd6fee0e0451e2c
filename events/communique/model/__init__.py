"""The learned reader: a small encoder that points at words which may be cues of acts, a second witness beside the
rules.

It knows nothing of codes, dates or offsets: those who ask it resolve what it points at with the same gazetteer,
actors and dates as the rules do. It is optional: `load_reader` gives None where its file, onnxruntime or tokenizers
is missing.

>>> reader = load_reader()  # doctest: +SKIP
>>> for proposal in reader.propose(passage):  # doctest: +SKIP
...     proposal.token, proposal.act, proposal.score, proposal.status, proposal.role_scores(mention.start, mention.end)
"""

from .reader import Proposal, Reader, load_reader
from .tables import SPAN_ROLES

__all__ = ["SPAN_ROLES", "Proposal", "Reader", "load_reader"]
