"""The sentences of an import's problems: what is wrong with a line, and how to mend it."""

from collections.abc import Mapping
from typing import Final

from app.i18n import N_, translator
from app.rules.importing.checking import Outcome
from app.rules.importing.problems import Problem

_SENTENCES: Final[Mapping[str, str]] = {
    # the line
    "not_utf8": N_("The line is not UTF-8. Save the file in UTF-8."),
    "not_json": N_("The line is not JSON. Write one object per line."),
    "not_an_object": N_("The line is no object. Put the record into braces."),
    "key_twice": N_("A field stands twice in the record. Remove one."),
    "text_forbidden": N_("The line holds a NUL or half a character. Remove it."),
    "unknown_type": N_("The type is missing or unknown. Known are: {choices}."),
    # a field
    "missing": N_("The field {field} is missing. Add it."),
    "unknown_field": N_("There is no field {field}. Remove it or correct its name."),
    "too_long": N_("{field} is too long: {limit} at most. Shorten it."),
    "empty": N_("{field} must not be empty. Fill it in."),
    "unknown_choice": N_("{field} has an unknown value. Possible are: {choices}."),
    "bad_form": N_(
        "{field} does not have the required form. The description of the format shows it."
    ),
    "out_of_range": N_("{field} is outside what is possible. Correct the number."),
    "no_text": N_("{field} must be text. Put it into quotation marks."),
    "bad_number": N_("{field} must be a number. Write it like 1234.50."),
    "bad_value": N_(
        "{field} has a value that does not fit. The description of the format says what does."
    ),
    "bad_date": N_("{field} is no day. Write it like 2026-11-23."),
    "float_refused": N_("{field} must be a number. Write it like 1234.50."),
    "number_too_large": N_("{field} is too large. Correct the number."),
    "too_many_decimals": N_("{field} has too many decimals. Round it."),
    "text_control": N_("{field} holds a control character. Remove it."),
    "email_syntax": N_("{field} is no e-mail address. Correct it."),
    "iban_syntax": N_("{field} is no IBAN. Correct it."),
    "iban_check": N_(
        "The check digits of {field} are wrong. Compare the IBAN with the bank's papers."
    ),
    "seller_tax_id": N_("The seller needs a VAT ID or a tax number. Add vat_id or tax_number."),
    "buyer_name": N_("A company or a person must be named. Fill in company or person."),
    "owner_rights": N_("An owner holds all rights: name no others at {field}."),
    "right_not_delegable": N_("The right at {field} is the owner's alone. Remove it."),
    # references
    "duplicate": N_("{key} stands in line {first} already. Remove one of the two."),
    "no_seller": N_("Nobody is named as the seller. Add a line of type portal."),
    "unknown_account": N_(
        "There is no account {number}, neither in the file nor in the portal. Add it or correct the number."
    ),
    "unknown_product": N_(
        "There is no product {code}, neither in the file nor in the portal. Add it or correct the code."
    ),
    "unknown_user": N_(
        "There is no user {email}, neither in the file nor in the portal. Add a line of type user."
    ),
    "unknown_service": N_(
        "Item {item} names the service {service}, which does not exist. Add it or remove it from the item."
    ),
    "foreign_service": N_(
        "Item {item} names the service {service} of another account. Correct the account or the service."
    ),
    "unknown_invoice": N_(
        "There is no invoice {number} that could be cancelled. Add it or correct cancels."
    ),
    # accounts and services
    "one_owner": N_(
        "An account with members needs exactly one owner; here are {count}. Correct owner."
    ),
    "member_twice": N_("{email} is a member twice. Remove one."),
    "due_day_missing": N_(
        "An active service with a term needs next_due_on. Add the first day of its next term."
    ),
    "due_before_start": N_("next_due_on lies before started_on. Correct one."),
    "end_before_start": N_("ends_on lies before started_on. Correct one."),
    "end_missing": N_("A service that has ended needs ends_on. Add its last day."),
    # documents
    "issued_in_future": N_("The document is dated in the future: {date}. Correct issued_on."),
    "issued_too_early": N_("The document is dated before 1990: {date}. Correct issued_on."),
    "due_before_issue": N_("The due day {date} lies before the day of issue. Correct due_on."),
    "due_too_late": N_(
        "The due day {date} lies more than 400 days after the day of issue. Correct due_on."
    ),
    "paid_without_date": N_("A paid document needs paid_on. Add the day or correct the state."),
    "date_without_payment": N_("paid_on is {date}, but the state is not paid. Correct one."),
    "paid_in_future": N_("The payment is dated in the future: {date}. Correct paid_on."),
    "period_order": N_("The period of item {item} ends before it begins. Correct start or end."),
    "amounts_differ": N_(
        "{field} is {found}, but the items come to {expected}. Correct the sum or the items."
    ),
    "negative_total": N_(
        "The total is below zero. Write such a document as a Storno with positive amounts."
    ),
    "vat_category": N_(
        "VAT rate, category and reason do not fit together: {fields}. Correct vat, category or exempt_reason."
    ),
    "vat_id_missing": N_(
        "Item {item} is reverse charge, but the buyer has no VAT ID. Add vat_id or correct category."
    ),
    "missing_characters": N_("These characters can't be printed: {characters}. Replace them."),
    "reference_without_storno": N_("Only a Storno cancels: set kind to storno or remove cancels."),
    "storno_without_reference": N_(
        "A Storno must name in cancels what it takes back. Add the number."
    ),
    "storno_of_storno": N_("{number} is a Storno itself and can't be cancelled. Correct cancels."),
    "storno_of_other_account": N_(
        "{number} belongs to another account. Correct account or cancels."
    ),
    "storno_before_invoice": N_("The Storno is older than {number}. Correct issued_on."),
    "storno_amount_differs": N_(
        "The Storno's gross amount is not that of {number}. A Storno takes back the whole."
    ),
    "storno_of_valid_invoice": N_(
        "{number} is cancelled by this Storno: set its state to cancelled."
    ),
    "storno_of_issued": N_("{number} is in the portal already: cancel it there."),
    "cancelled_twice": N_("{number} is cancelled in line {first} already. Remove one of the two."),
    "invoice_differs": N_(
        "{number} is in the portal with other content and can't be changed. Remove the line, or take it back by a Storno."
    ),
    "payment_differs": N_(
        "{number} is in the portal with another payment and is not changed. Remove the line."
    ),
}
"""Code of a problem -> sentence, with the problem's parameters in braces."""


def report_sentence(problem: Problem, language: str) -> str:
    """Say a problem in ``language`` (``de`` or ``en``), with its line."""
    translate = translator(language)
    params = {"field": "", "limit": "", "choices": "", "fields": "", **problem.params}
    said = translate(_SENTENCES[problem.code]).format_map(params)
    if problem.line == 0:
        return said
    return translate(N_("Line {line}: {problem}")).format(line=problem.line, problem=said)


def outcome_sentence(outcome: Outcome, language: str) -> str:
    """Say in ``language`` what becomes of a line that is right."""
    translate = translator(language)
    said = N_("{type} {key} is new.") if outcome.new else N_("{type} {key} is there already.")
    told = translate(said).format(type=outcome.type, key=outcome.key)
    return translate(N_("Line {line}: {problem}")).format(line=outcome.line, problem=told)
