"""Where the lexicon finds cues in a parsed passage: asked once, for the rules and as hints for the learned reader."""

from .acts import Cue, Known, find_cues, load_lexicon
from .scan import lemmas_by_form

WEIGHTS = {"object": 3, "words": 2, "prep": 2, "inf": 2, "mod": 2, "clause": 1, "subject": 1, "bare": 1, "plain": 0}
"""How much each kind of condition asks for."""


def cues_by_word(known: Known) -> dict[int, list[Cue]]:
    """All cues that hold in a parsed passage by the index of their word, the one that asks for most first."""
    assert known.passage.doc is not None
    lexicon = load_lexicon(known.domestic)
    found: dict[int, list[Cue]] = {}
    for token in known.passage.doc:
        lemma = token.lemma_.lower()
        if lemma not in lexicon.lemmas:
            lemma = lemmas_by_form(known.domestic).get(token.lower_, "")
        if lemma and not token.is_punct:
            cues = sorted(find_cues(token, lemma, known, lexicon), key=_specificity, reverse=True)
            if cues:
                found[token.i] = cues
    return found


def _specificity(cue: Cue) -> int:
    score = sum(0 if c.negated else WEIGHTS[c.where] for c in cue.pattern.conditions)
    score -= sum(2 for c in cue.pattern.conditions if c.where == "object" and c.words == ("any",))
    return score + max(len(trigger) for trigger in cue.pattern.triggers)
