"""At the counter: what is typed is understood or refused, and everything can be taken back."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from klantdesk import wording
from klantdesk.db import dump
from klantdesk.desk import colleagues, customers, insights, people, tasks
from klantdesk.desk.shop import Shop
from klantdesk.desk.undo import undo
from klantdesk.errors import ChangedSince, CustomerUnknown, EntryWrong
from klantdesk.exchange import typed
from klantdesk.records import Changes

TODAY = date(2025, 11, 3)
MARLOES = people.Newcomer("Marloes Hoekstra", "marloes@voorbeeld.nl", "Zutphen")


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    return Shop.create(tmp_path / "winkel.klantdesk", "Sporthuis De Linde")


def content(shop: Shop) -> list[str]:
    return list(dump.canonical(shop.reader()))


def newcomer(shop: Shop, who: people.Newcomer = MARLOES) -> int:
    return people.new_customer(shop, who, "Joris", TODAY)[2]


@given(
    amount=st.integers(min_value=1, max_value=999_999_999),
    negative=st.booleans(),
    dressing=st.sampled_from(["{}", "€ {}", "€{}", "  {} ", "{} euro", "EUR {}"]),
    grouped=st.booleans(),
)
@settings(deadline=None, max_examples=300)
def test_an_amount_is_understood_however_it_is_typed(
    amount: int, dressing: str, *, negative: bool, grouped: bool
) -> None:
    signed = -amount if negative else amount
    whole = f"{amount // 100:,}".replace(",", ".") if grouped else str(amount // 100)
    sign = "-" if negative else ""
    ways = [f"{sign}{whole},{amount % 100:02}"]
    if not grouped:
        ways.append(f"{sign}{whole}.{amount % 100:02}")
    if amount % 100 == 0:
        ways += [f"{sign}{whole}", f"{sign}{whole},-"]
    assert {people.cents(dressing.format(way)) for way in ways} == {signed}


@pytest.mark.parametrize(
    ("said", "cents"),
    [("94,95", 9495), ("1.038", 103_800), ("1.038,50", 103_850), ("1,038.50", 103_850), ("94,9", 9490),
     ("12,-", 1200), ("-20", -2000), ("20-", -2000), ("– 20", None), ("1,005", None), ("0,999", None),
     ("negentig", None), ("0", None), ("", None), ("12,34,56", None), ("99999999999", None)],
)  # fmt: skip
def test_what_could_be_two_amounts_is_refused(said: str, cents: int | None) -> None:
    if cents is None:
        with pytest.raises(EntryWrong):
            people.cents(said)
    else:
        assert people.cents(said) == cents


@pytest.mark.parametrize(
    ("said", "parts"),
    [("Marloes Hoekstra", ("Marloes Hoekstra", "Marloes", "Hoekstra")),
     ("Jan de Vries", ("Jan de Vries", "Jan", "de Vries")),
     ("Vries, Jan de", ("Jan de Vries", "Jan", "de Vries")),
     ("  Anna   Maria van der Berg ", ("Anna Maria van der Berg", "Anna Maria", "van der Berg")),
     ("J.P. Kramer", ("J.P. Kramer", "J.P.", "Kramer")),
     ("Jan P. Kramer", ("Jan P. Kramer", "Jan P.", "Kramer")),
     ("mevr. de Boer", ("mevr. de Boer", "", "de Boer")),
     ("dhr. Piet Smit", ("dhr. Piet Smit", "Piet", "Smit")),
     ("Hoekstra", ("Hoekstra", "", "")), ("", ("", "", ""))],
)  # fmt: skip
def test_a_name_is_taken_apart_at_its_particle(said: str, parts: tuple[str, str, str]) -> None:
    assert typed.name(said) == parts


@pytest.mark.parametrize(
    ("said", "found"),
    [("Marloes@Voorbeeld.nl", ("marloes@voorbeeld.nl", "")), ("06 1234 5678", ("", "+31612345678")),
     ("06-12345678 marloes@voorbeeld.nl", ("marloes@voorbeeld.nl", "+31612345678")),
     ("+32 470 12 34 56", ("", "+32470123456")), ("", ("", "")), ("marloes@", None), ("1234", None),
     ("geen", None), ("marloes@voorbeeld.nl 12", None)],
)  # fmt: skip
def test_an_address_is_an_e_mail_address_a_number_or_refused(
    said: str, found: tuple[str, str] | None
) -> None:
    assert typed.contact(said, "NL") == found


texts = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=12)


@given(name=texts, city=texts, agreed=st.sampled_from(["", "Ja, mail mij."]), cents=st.integers(-9999, 9999))
@settings(deadline=None, max_examples=12)
def test_new_and_undo_leave_the_shop_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, name: str, city: str, agreed: str, cents: int
) -> None:
    shop = Shop.create(tmp_path_factory.mktemp("shop") / "winkel.klantdesk")
    newcomer(shop)
    before = content(shop)
    who = people.Newcomer(f"Jan {name}", "06 1234 5678", city, agreed)
    changes, entry, customer = people.new_customer(shop, who, "Joris", TODAY)
    amount = f"{cents // 100 if cents > 0 else -(-cents // 100)},{abs(cents) % 100:02}"
    bought = (
        [people.new_purchase(shop, one, amount, name, city, TODAY, "") for one in (customer, None)]
        if abs(cents) >= 100
        else []
    )
    moved, given_task = tasks.add(shop, f"Bel {name}", TODAY, "Joris", customer=customer)
    assert changes.kinds
    assert moved.kinds
    for one in (given_task, *(number for _, number in reversed(bought)), entry):
        undo(shop, one)
    assert content(shop) == before
    shop.close()


def test_a_counter_purchase_counts_and_its_undo_takes_it_from_the_figures(shop: Shop) -> None:
    customer = newcomer(shop)
    changes, entry = people.new_purchase(
        shop, customer, "94,95", "Hardlooplegging", "Zutphen", TODAY, "Joris"
    )
    assert "purchases" in changes.kinds
    (line,) = customers.rows(shop, [customer])
    assert (line.moments, line.net_cents, line.last, line.in_store) == (1, 9495, TODAY, True)
    assert people.counter(shop).stores == ("Zutphen",)
    assert "purchases" in undo(shop, entry).kinds
    assert shop.is_empty()
    with pytest.raises(ChangedSince):
        undo(shop, entry)


def test_a_return_lowers_what_somebody_spent(shop: Shop) -> None:
    customer = newcomer(shop)
    people.new_purchase(shop, customer, "100", "", "", TODAY, "")
    people.new_purchase(shop, customer, "-40", "", "", TODAY, "")
    assert customers.rows(shop, [customer])[0].net_cents == 6000


def test_who_is_known_already_is_told_by_address_number_or_name(shop: Shop) -> None:
    customer = newcomer(shop)
    seen = [
        (found.id, found.by)
        for who in (
            people.Newcomer("", "Marloes@voorbeeld.nl"),
            people.Newcomer("marloes hoekstra"),
            people.Newcomer("Hoekstra, Marloes", "06 1111 2222"),
        )
        for found in people.alike(shop, who)
    ]
    assert seen == [(customer, "contact"), (customer, "name"), (customer, "name")]
    assert people.alike(shop, people.Newcomer("Marloes")) == []
    assert people.alike(shop, people.Newcomer("Marloes Hoek", "marloes@voor")) == []


def test_what_was_agreed_to_is_kept_with_its_words_and_nothing_else(shop: Shop) -> None:
    silent = newcomer(shop)
    agreed = newcomer(shop, people.Newcomer("Ruud Kamphuis", "ruud@voorbeeld.nl", "", "Je mag me mailen."))
    assert customers.rows(shop, [silent])[0].consents == ()
    ((consent, source),) = customers.rows(shop, [agreed])[0].consents
    assert (consent.channel, consent.state, consent.given_on, source) == ("email", "given", TODAY, "counter")


@pytest.mark.parametrize(
    ("who", "field", "why"),
    [(people.Newcomer(" "), "name", "missing"), (people.Newcomer("Jan", "jan@"), "contact", "unclear")],
)
def test_a_form_that_is_not_right_names_the_field(
    shop: Shop, who: people.Newcomer, field: str, why: str
) -> None:
    with pytest.raises(EntryWrong) as caught:
        newcomer(shop, who)
    assert (caught.value.facts["field"], caught.value.facts["why"]) == (field, why)
    assert wording.sentence(caught.value, "nl")


def test_a_correction_changes_only_what_is_different(shop: Shop) -> None:
    customer = newcomer(shop)
    before = content(shop)
    assert people.edit(shop, customer, people.details(shop, customer), "Joris") == (Changes(), 0)
    _changes, entry = people.edit(
        shop, customer, {"name": "Marloes de Boer", "phone": "06 1234 5678", "postcode": "7201kl"}, "Joris"
    )
    now = people.details(shop, customer)
    assert (now["name"], now["phone"], now["postcode"]) == ("Marloes de Boer", "+31612345678", "7201 KL")
    assert now["email"] == MARLOES.contact
    undo(shop, entry)
    assert content(shop) == before
    for field, value in (("email", "geen"), ("phone", "12"), ("name", "")):
        with pytest.raises(EntryWrong) as caught:
            people.edit(shop, customer, {field: value}, "Joris")
        assert caught.value.facts["field"] == field


def test_the_bin_keeps_thirty_days_and_then_wipes(shop: Shop) -> None:
    customer = newcomer(shop)
    before = content(shop)
    people.to_bin(shop, customer, "Joris")
    assert customers.count(shop) == 0
    (lying,) = people.binned(shop)
    people.restore(shop, customer, "Joris")
    assert content(shop) == before
    people.to_bin(shop, customer, "Joris")
    (lying,) = people.binned(shop)
    assert people.empty_bin(shop, lying.wiped_on.date()) == (0, Changes())
    assert people.empty_bin(shop, lying.wiped_on.date() + timedelta(days=1))[0] == 1
    assert people.binned(shop) == []
    assert "hoekstra" not in " ".join(content(shop)).casefold()


def test_when_a_colleague_leaves_nothing_falls_through(shop: Shop) -> None:
    colleagues.add(shop, "Joris", "")
    colleagues.add(shop, "Femke", "")
    femke, joris = colleagues.colleagues(shop)
    customer = newcomer(shop)
    for heir in (femke.id, None):
        tasks.add(shop, "Bel Marloes", TODAY, "Joris", customer=customer, colleague=joris.id)
        before = content(shop)
        _changes, entry = colleagues.leave(shop, joris.id, heir, "")
        assert {one.colleague for one in tasks.open_tasks(shop)} == {"Femke"} | (
            {""} if heir is None else set()
        )
        assert [one.name for one in colleagues.colleagues(shop)] == ["Femke"]
        if heir is None:
            undo(shop, entry)
            assert content(shop) == before
        else:
            colleagues.add(shop, "Joris", "")


def test_a_name_belongs_to_one_colleague(shop: Shop) -> None:
    colleagues.add(shop, "Joris", "")
    colleagues.add(shop, "Femke", "")
    femke, _joris = colleagues.colleagues(shop)
    with pytest.raises(EntryWrong):
        colleagues.rename(shop, femke.id, "joris", "")
    with pytest.raises(EntryWrong):
        colleagues.add(shop, "  ", "")
    _changes, entry = colleagues.rename(shop, femke.id, "Femke B.", "")
    assert [one.name for one in colleagues.colleagues(shop)] == ["Femke B.", "Joris"]
    undo(shop, entry)
    assert [one.name for one in colleagues.colleagues(shop)] == ["Femke", "Joris"]


def test_what_is_due_stands_first_today_and_tomorrow_is_not_there_yet(shop: Shop) -> None:
    customer = newcomer(shop)
    tasks.add(shop, "Bel Marloes: schoenen maat 40,5 zijn binnen", TODAY, "Joris", customer=customer)
    tasks.add(shop, "Etalage", TODAY + timedelta(days=1), "Joris")
    (due, *_rest) = insights.tasks(shop, TODAY)
    row = due.facts["task"]
    assert isinstance(row, tasks.TaskRow)
    assert (due.key, row.name, row.customer) == ("promised", "Marloes Hoekstra", customer)
    tasks.move(shop, row.id, TODAY + timedelta(days=7), "Joris")
    assert [task.key for task in insights.tasks(shop, TODAY)] == ["first_import"]
    _changes, entry = tasks.settle(shop, row.id, "Joris")
    assert [one.text for one in tasks.open_tasks(shop)] == ["Etalage"]
    undo(shop, entry)
    assert len(tasks.open_tasks(shop)) == 2
    assert tasks.of_customer(shop, customer)[0].settled_at is None
    people.to_bin(shop, customer, "")
    assert [one.text for one in tasks.open_tasks(shop)] == ["Etalage"]


def test_a_purchase_of_nobody_known_is_refused(shop: Shop) -> None:
    with pytest.raises(CustomerUnknown):
        people.new_purchase(shop, 99, "10", "", "", TODAY, "")
