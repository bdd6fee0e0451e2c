"""Does an article file say what its author meant, and does every fault name its file, line and cure?"""

import datetime as dt
from pathlib import Path

import pytest
from communique.reading import InputError, make_article, read_articles, slug
from hypothesis import given
from hypothesis import strategies as st

TODAY = dt.date(2024, 6, 1)


def read(source, name="an-article.md"):
    return make_article(source, Path(name), TODAY)


def test_front_matter_gives_the_fields_and_the_rest_is_text():
    article = read("---\nid: x\ntitle: Talks\npublished: 2022-12-28\nlanguage: en\n---\nThe envoys met.\n")
    assert (article.id, article.title, article.published) == ("x", "Talks", dt.date(2022, 12, 28))
    assert article.text == "The envoys met.\n"


def test_without_front_matter_the_first_line_is_the_title_and_the_file_gives_the_id():
    article = read("Envoys meet\n\nThe envoys met.\n", "Envoys Meet, Again.txt")
    assert (article.id, article.title, article.text) == ("envoys-meet-again", "Envoys meet", "The envoys met.\n")


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("title: 1984", "title", "1984"),  # a number is a title like any other
        ("language: no", "language", "no"),  # Norwegian, which YAML 1.1 takes for false
        ("title: 'Envoy: we met'", "title", "Envoy: we met"),
        ("published:", "published", None),
        ("published: null", "published", None),
        ("published: ~", "published", None),
        ("published: 2022-12-28T10:00:00+03:00", "published", dt.date(2022, 12, 28)),
        ("title:", "title", None),
    ],
)
def test_values_are_read_as_the_letters_that_stand_there(line, field, value):
    assert getattr(read(f"---\n{line}\n---\nText.\n"), field) == value


@pytest.mark.parametrize("line", ["The envoys met in Oslo.", "“We shall meet.”", "Who met (in Oslo?)"])
def test_a_lone_sentence_is_the_text(line):
    article = read(f"{line}\n")
    assert (article.title, article.text.strip()) == (None, line)


@pytest.mark.parametrize(
    ("source", "line", "words"),
    [
        ("---\ntitle: A\n\nText.\n", 1, "never closed"),
        ("---\ntitle: A: b\n---\nText.\n", 2, "not YAML"),
        ("---\n- a\n- b\n---\nText.\n", 2, "not a list of fields"),
        ("---\ntitle: A\nauthor: B\n---\nText.\n", 3, "unknown key 'author'"),
        ("---\ntitle: A\npublished: 2022-13-45\n---\nText.\n", 3, "'2022-13-45' is no date"),
        ("---\ntitle: A\npublished: last week\n---\nText.\n", 3, "'last week' is no date"),
        ("---\ntitle: A\npublished: 2024-06-02\n---\nText.\n", 3, "lies in the future"),
        ("---\nid: A b\n---\nText.\n", 2, "id: "),
        ("---\ntitle: [a, b]\n---\nText.\n", 2, "title: "),
        ("---\ntitle: A\n---\n \n", None, "no text below the title"),
        ("Only a headline\n", None, "no text below the title"),
    ],
)
def test_a_fault_names_file_line_and_cure(source, line, words):
    with pytest.raises(InputError) as caught:
        read(source, "faulty.md")
    problem = caught.value.problem
    assert (problem.path, problem.line) == ("faulty.md", line)
    assert words in problem.wrong
    assert problem.cure


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b" \n\n", "empty"),
        (b"\x89PNG\r\n\0\0\0", "binary"),
        ("Café\n\nText.".encode("latin-1"), "not UTF-8"),
        ("Title\n\nText.".encode("utf-16"), "UTF-16"),
        (b"Title\n\n" + b"The envoys met. " * 350_000, "5.6 MB"),
    ],
)
def test_bytes_that_are_no_article_are_refused(tmp_path, data, words):
    path = tmp_path / "a.md"
    path.write_bytes(data)
    articles, (problem,) = read_articles([path])
    assert not articles
    assert words in problem.wrong
    assert problem.path == str(path)


def test_line_ends_and_byte_order_mark_of_other_systems_are_read(tmp_path):
    path = tmp_path / "a.md"
    path.write_bytes(b"\xef\xbb\xbf---\r\ntitle: A\r\npublished:\r\n---\r\nOne.\r\n\r\nTwo.\r\n")
    (article,), problems = read_articles([path])
    assert (article.title, article.text, problems) == ("A", "One.\n\nTwo.\n", [])


def test_a_bad_article_never_stops_the_others(write, tmp_path):
    write("1.md", "The envoys met.")
    write("2.md", b"")
    write("3.md", "The envoys parted.")
    articles, problems = read_articles([tmp_path])
    assert [a.id for a in articles] == ["1", "3"]
    assert len(problems) == 1


def test_the_same_text_or_id_twice_is_refused_and_names_the_first(write, tmp_path):
    first = write("a.md", "The envoys met.")
    write("b.md", "The  envoys\nmet.")
    write("sub/a.md", "Another text.")
    articles, problems = read_articles([tmp_path])
    assert [a.id for a in articles] == ["a"]
    assert all(str(first) in p.wrong for p in problems)
    assert ["same text" in p.wrong for p in problems] == [True, False]


@pytest.mark.parametrize("name", ["missing.md", "empty-folder"])
def test_what_is_not_there_is_said(tmp_path, name):
    (tmp_path / "empty-folder").mkdir()
    articles, (problem,) = read_articles([tmp_path / name])
    assert not articles
    assert name in problem.path


def test_a_file_without_publication_date_is_read_and_noted_but_an_empty_one_was_meant(write):
    forgotten = write("forgotten.md", b"---\ntitle: A\n---\nText one.\n")
    meant = write("meant.md", "Text two.", published="")
    articles, (note,) = read_articles([forgotten, meant])
    assert len(articles) == 2
    assert not note.fatal
    assert note.path == str(forgotten)


@given(st.text(max_size=300))
def test_every_name_gives_an_id_that_a_record_accepts(name):
    assert read("---\ntitle: A\n---\nText.\n").model_copy().id
    article = read(f'---\nid: "{slug(name)}"\n---\nText.\n')
    assert article.id == slug(name)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(str.strip))
def test_the_text_is_kept_letter_for_letter(text):
    assert read(f"---\ntitle: A\n---\n{text}").text == text
