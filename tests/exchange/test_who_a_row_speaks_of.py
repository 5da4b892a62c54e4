"""Customers are recognised by number, mail, phone or name with address, never by a name alone."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest

from klantdesk.exchange import matching
from klantdesk.records import NOBODY, Person, Trait
from tests.exchange.reading import harvested, plain, take_text

JAN = Person(
    name="Jan de Vries",
    email="jan@voorbeeld.nl",
    phone="0612345678",
    street="Kerkstraat",
    house_number="12",
    postcode="7201 AB",
)


@pytest.mark.parametrize(
    ("customer_id", "person", "key"),
    [
        ("17850", JAN, "id:17850"),
        ("0", JAN, "mail:jan@voorbeeld.nl|jan"),
        ("", replace(JAN, name=""), "mail:jan@voorbeeld.nl"),
        ("guest", replace(JAN, email=""), "phone:+31612345678|jan"),
        ("", replace(JAN, email="", phone=""), "home:de vries|7201ab|12|jan"),
        ("", replace(JAN, email="x7@verkopen.bol.com", phone=""), "home:de vries|7201ab|12|jan"),
        ("", replace(JAN, email="anonymous@voorbeeld.nl", phone="", postcode=""), ""),
        ("", Person(name="Jan de Vries"), ""),
        ("", Person(name="Jan de Vries", postcode="7201 AB"), ""),
        ("", Person(name="Jan de Vries", city="Zutphen"), ""),
        ("", Person(postcode="7201 AB", house_number="12"), ""),
        ("", Person(name="Gast", postcode="7201 AB", house_number="12"), ""),
        (
            "",
            Person(name="An Smit", street="Laan", house_number="4", postcode="9000"),
            "home:smit|laan 4|9000|an",
        ),
        (
            "",
            Person(name="An Smit", street="Laan", house_number="4", city="Gent"),
            "home:smit|laan 4|gent|an",
        ),
        (
            "",
            Person(company="Bakkerij Bos", postcode="7201 AB", house_number="1"),
            "home:bakkerij bos|7201ab|1",
        ),
    ],
)
def test_the_key_is_the_surest_thing_stated(customer_id: str, person: Person, key: str) -> None:
    assert matching.key(customer_id, person, "NL") == key


@pytest.mark.parametrize("name", ["Jan de Vries", "dhr. Jan de Vries", "JAN DE VRIES", "Vries, Jan de"])
def test_dress_does_not_change_the_first_name_in_a_key(name: str) -> None:
    assert matching.key("", Person(name=name, email="jan@voorbeeld.nl"), "NL") == "mail:jan@voorbeeld.nl|jan"


@pytest.mark.parametrize(
    ("text", "country", "number"),
    [
        ("06-12345678", "NL", "+31612345678"),
        ("0031 6 12345678", "NL", "+31612345678"),
        ("'+31612345678", "BE", "+31612345678"),
        ("+31 (0)6 12 34 56 78", "NL", "+31612345678"),
        ("612345678", "NL", "+31612345678"),
        ("0575 123456", "NL", "+31575123456"),
        ("0470 12 34 56", "BE", "+32470123456"),
        ("+49 30 123456", "NL", "+4930123456"),
        ("12", "NL", ""),
        ("onbekend", "NL", ""),
        ("3.16E+10", "NL", ""),
        ("0000000000", "NL", ""),
    ],
)
def test_phones_come_in_one_spelling(text: str, country: str, number: str) -> None:
    assert matching.phone(text, country) == number


@pytest.mark.parametrize(
    ("text", "address"),
    [
        (" Jan@Voorbeeld.NL ", "jan@voorbeeld.nl"),
        ("Jan de Vries <jan@voorbeeld.nl>", "jan@voorbeeld.nl"),
        ("mailto:jan@voorbeeld.nl", "jan@voorbeeld.nl"),
        ("'jan@voorbeeld.nl", "jan@voorbeeld.nl"),
        ("Jan", ""),
        ("jan@voorbeeld", ""),
        ("@voorbeeld.nl", ""),
    ],
)
def test_addresses_come_in_one_spelling(text: str, address: str) -> None:
    assert matching.email(text) == address


@pytest.mark.parametrize(
    ("street", "number", "split"),
    [
        ("Kerkstraat 12 a", "", ("Kerkstraat", "12 a")),
        ("Plein 1945 3", "", ("Plein 1945", "3")),
        ("Kerkstraat", "12", ("Kerkstraat", "12")),
        ("Meir 10 bus 3", "", ("Meir", "10 bus 3")),
        ("Rue de la Loi 16/2", "", ("Rue de la Loi", "16/2")),
        ("1e Dwarsstraat 7", "", ("1e Dwarsstraat", "7")),
        ("1e Dwarsstraat", "", ("1e Dwarsstraat", "")),
        ("Postbus", "", ("Postbus", "")),
        ("", "", ("", "")),
    ],
)
def test_a_house_number_leaves_its_street(street: str, number: str, split: tuple[str, str]) -> None:
    assert matching.split_address(street, number) == split


def test_a_name_alone_is_an_anonymous_sale_and_is_not_kept(tmp_path: Path) -> None:
    harvest = harvested(take_text(tmp_path, "Bestelnr,Datum,Naam,Totaal\n1,2024-01-02,Jan de Vries,5.00\n"))
    assert harvest.customers == []
    assert list(harvest.receipts.customer) == [NOBODY]
    assert "Vries" not in repr(harvest)


def test_two_first_names_on_one_address_are_two_people(tmp_path: Path) -> None:
    text = "Bestelnr,Datum,Naam,E-mail,Totaal\n" + "".join(
        f"{n},2024-01-02,{name},samen@voorbeeld.nl,5.00\n"
        for n, name in enumerate(["Jan Bos", "jan bos", "Petra Bos"])
    )
    keys = plain(harvested(take_text(tmp_path, text)))["customers"]
    assert set(keys) == {"mail:samen@voorbeeld.nl|jan", "mail:samen@voorbeeld.nl|petra"}


def test_the_latest_statement_wins_whatever_the_order_of_rows(tmp_path: Path) -> None:
    rows = [
        "1,2024-01-02,1042,Jan de Vries,Zutphen,0575123456\n",
        "2,2024-03-02,1042,Jan de Vries,Deventer,\n",
        "3,2024-02-02,1042,J. de Vries,Apeldoorn,\n",
    ]
    for order in permutations(rows):
        text = "Bestelnr,Datum,Klantnr,Naam,Plaats,Telefoon,Totaal\n" + "".join(order).replace("\n", ",5\n")
        harvest = harvested(take_text(tmp_path, text))
        assert plain(harvest)["customers"] == {
            "id:1042": {"name": "Jan de Vries", "city": "Deventer", "phone": "+31575123456"}
        }


def test_a_number_column_of_floats_names_whole_numbers(tmp_path: Path) -> None:
    text = "Bestelnr,Datum,Klantnr,Totaal\n1,2024-01-02,'0017,5.00\n"
    assert set(plain(harvested(take_text(tmp_path, text)))["customers"]) == {"id:0017"}


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Jan de Vries", "de vries|7201ab|12|jan"),
        ("Vries, Jan de", "de vries|7201ab|12|jan"),
        ("de Vries, Jan", "de vries|7201ab|12|jan"),
        ("de heer J.P. de Vries", "de vries|7201ab|12|j"),
        ("de Vries", "de vries|7201ab|12"),
        ("van den Berg", "van den berg|7201ab|12"),
        ("Karin van Dijk", "van dijk|7201ab|12|karin"),
        ("K v.d. Berg", "vd berg|7201ab|12|k"),
        ("Jan in 't Veld", "in het veld|7201ab|12|jan"),
        ("J.W. Jansen", "jansen|7201ab|12|j"),
        ("Jan Jansen Bos", "jansen bos|7201ab|12|jan"),
        ("Jansen", "jansen|7201ab|12"),
    ],
)
def test_a_home_is_of_a_family_and_a_first_name(name: str, key: str) -> None:
    assert matching.key("", Person(name=name, postcode="7201 AB", house_number="12"), "NL") == f"home:{key}"


def test_one_name_in_one_cell_or_in_two_is_one_key() -> None:
    apart = Person(
        first_name="Jan", last_name="van 't Hof", name="Jan van 't Hof", postcode="7201 AB", house_number="1"
    )
    whole = replace(apart, first_name="", last_name="")
    assert matching.key("", apart, "NL") == matching.key("", whole, "NL") == "home:van het hof|7201ab|1|jan"


@pytest.mark.parametrize("name", ["de Boer", "van den Berg", "Van Dijk", "de heer de Boer"])
def test_a_particle_is_no_first_name(name: str) -> None:
    assert matching.key("", Person(name=name, email="b@voorbeeld.nl"), "NL") == "mail:b@voorbeeld.nl"


def test_two_first_names_in_one_house_are_two_people_in_any_order(tmp_path: Path) -> None:
    rows = [
        f"{n},2024-01-0{n},{name},7201 AB,12,5.00\n"
        for n, name in enumerate(["Jan Bos", "Johan Bos", "J. Bos", '"Bos, Jan"'], 1)
    ]
    for order in permutations(rows):
        text = "Bestelnr,Datum,Naam,Postcode,Huisnummer,Totaal\n" + "".join(order)
        found = plain(harvested(take_text(tmp_path, text)))
        assert {number: one["customer"] for number, one in found["receipts"].items()} == {
            "1": "home:bos|7201ab|12|jan",
            "2": "home:bos|7201ab|12|johan",
            "3": "home:bos|7201ab|12|j",
            "4": "home:bos|7201ab|12|jan",
        }


def test_what_a_file_tells_besides_who_somebody_is(tmp_path: Path) -> None:
    text = "Klantnummer;Naam;Schoenmaat;Vaste adviseur\n1;Jan;40;Joris\n1;Jan;41;Joris\n2;Piet;;\n"
    found = {one.key: one.traits for one in harvested(take_text(tmp_path, text)).customers}
    assert found == {"id:1": (Trait("adviser", "Joris"), Trait("size_shoe", "41")), "id:2": ()}


@pytest.mark.parametrize("name", ["محمد علي", "王小明", "Γιώργος Παπαδόπουλος", "Олена Шевченко", "李"])
def test_a_name_in_other_letters_is_a_name(tmp_path: Path, name: str) -> None:
    assert not matching.is_nobody(name)
    text = f"Bestelnr;Datum;Naam;E-mail;Totaal\n1;21-10-2025;{name};an@voorbeeld.nl;3,50\n"
    assert [one.person.name for one in harvested(take_text(tmp_path, text)).customers] == [name]


def test_two_names_in_other_letters_on_one_address_are_two_people() -> None:
    both = [Person(name=name, email="an@voorbeeld.nl") for name in ("محمد علي", "فاطمة علي")]
    assert len({matching.key("", one, "NL") for one in both}) == 2


@pytest.mark.parametrize("name", ["", " - ", "???", "...", "Gast"])
def test_signs_and_stand_ins_are_nobody(name: str) -> None:
    assert matching.is_nobody(name)
