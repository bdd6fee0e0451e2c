"""The forms in which an event's date is written, where EDTF has more than one for the same days.

We believe that whoever reads our records should need no more of EDTF than the codebook (section 3) lists. A decade, a
century, a half year and a month or day left open are therefore written with their two ends: `[1990..1999]` for what
happened once inside, `1990/1999` for what lasted.

>>> spell_by_codebook("199X"), spell_by_codebook("199X", lasted=True), spell_by_codebook("199X/..")
('[1990..1999]', '1990/1999', '1990/..')
>>> spell_by_codebook("2020-01"), spell_by_codebook("2018-41"), spell_by_codebook("2011-XX")
('2020-01', '[2018-07..2018-12]', '2011')
"""

import re

from .edtf import parse_edtf

_WIDE = re.compile(r"(\d{2}XX|\d{3}X)|(\d{4})-(40|41)")
_HALVES = {"40": ("01", "06"), "41": ("07", "12")}
_OPEN = re.compile(r"(-XX)+")


def spell_by_codebook(edtf: str, *, lasted: bool = False) -> str:
    """`edtf` in a form that the codebook lists, with the same first and last day. Raises EdtfError for a bad date."""
    text = _OPEN.sub("", str(parse_edtf(edtf))).replace("%", "~")
    if text.startswith("[") and "," in text and _WIDE.search(text):
        read = parse_edtf(text)
        return f"[{read.earliest}..{read.latest}]"
    if "/" in text or ".." in text:
        first, joiner, last = re.split(r"(/|(?<!/)\.\.(?!$))", text, maxsplit=1)
        return _WIDE.sub(lambda m: _ends(m[0])[0], first) + joiner + _WIDE.sub(lambda m: _ends(m[0])[1], last)
    if not _WIDE.match(text):
        return text
    first, last = _ends(text.rstrip("~?"))
    return f"{first}/{last}" if lasted else f"[{first}..{last}]"


def _ends(point: str) -> tuple[str, str]:
    """The first and the last year or month of a point."""
    if point.endswith("X"):
        return point.replace("X", "0"), point.replace("X", "9")
    if (months := _HALVES.get(point[5:])) is not None:
        return f"{point[:4]}-{months[0]}", f"{point[:4]}-{months[1]}"
    return point, point
