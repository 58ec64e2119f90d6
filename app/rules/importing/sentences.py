"""The sentences of an import's problems: what is wrong with a line, and how to mend it."""

from collections.abc import Mapping
from typing import Final

from app.i18n import N_, translator
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
    "missing": N_("The field {field} is missing."),
    "unknown_field": N_("There is no field {field}. Remove it or correct its name."),
    "too_long": N_("{field} is too long: {limit} at most."),
    "empty": N_("{field} must not be empty."),
    "unknown_choice": N_("{field} has an unknown value. Possible are: {choices}."),
    "bad_form": N_("{field} does not have the required form."),
    "out_of_range": N_("{field} is outside what is possible."),
    "no_text": N_("{field} must be text."),
    "bad_number": N_("{field} must be a number."),
    "bad_value": N_("{field} has a value that does not fit."),
    "bad_date": N_("{field} must be a day like 2026-11-23."),
    "float_refused": N_("{field} must be a number."),
    "number_too_large": N_("{field} is too large."),
    "too_many_decimals": N_("{field} has too many decimals."),
    "text_control": N_("{field} holds a control character. Remove it."),
    "email_syntax": N_("{field} is no e-mail address."),
    "iban_syntax": N_("{field} is no IBAN."),
    "iban_check": N_("The check digits of {field} are wrong."),
    "seller_tax_id": N_("The seller needs a VAT ID or a tax number."),
    "buyer_name": N_("A company or a person must be named."),
    "owner_rights": N_("An owner holds all rights: name no others at {field}."),
    "right_not_delegable": N_("The right at {field} is the owner's alone."),
    # references
    "duplicate": N_("{key} stands in line {first} already. Remove one of the two."),
    "no_seller": N_("Nobody is named as the seller. Add a line of type portal."),
    "unknown_account": N_("There is no account {number}, neither in the file nor in the portal."),
    "unknown_product": N_("There is no product {code}, neither in the file nor in the portal."),
    "unknown_user": N_("There is no user {email}, neither in the file nor in the portal."),
    "unknown_service": N_("Item {item} names the service {service}, which does not exist."),
    "foreign_service": N_("Item {item} names the service {service} of another account."),
    "unknown_invoice": N_("There is no invoice {number} that could be cancelled."),
    # accounts and services
    "one_owner": N_("An account with members needs exactly one owner; here are {count}."),
    "member_twice": N_("{email} is a member twice. Remove one."),
    "due_day_missing": N_("An active service with a term needs next_due_on."),
    "due_before_start": N_("next_due_on lies before started_on."),
    "end_before_start": N_("ends_on lies before started_on."),
    "end_missing": N_("A service that has ended needs ends_on."),
    # documents
    "issued_in_future": N_("The document is dated in the future: {date}."),
    "issued_too_early": N_("The document is dated before 1990: {date}."),
    "due_before_issue": N_("The due day {date} lies before the day of issue."),
    "due_too_late": N_("The due day {date} lies more than 400 days after the day of issue."),
    "paid_without_date": N_("A paid document needs paid_on."),
    "date_without_payment": N_("paid_on is {date}, but the state is not paid. Correct one."),
    "paid_in_future": N_("The payment is dated in the future: {date}."),
    "period_order": N_("The period of item {item} ends before it begins."),
    "amounts_differ": N_("{field} is {found}, but the items come to {expected}."),
    "negative_total": N_("The total is below zero. Such a document is a Storno."),
    "vat_category": N_("VAT rate, category and reason do not fit together: {fields}."),
    "vat_id_missing": N_("Item {item} is reverse charge, but the buyer has no VAT ID."),
    "service_date_missing": N_("The document does not say when the service was rendered."),
    "missing_characters": N_("These characters can't be printed: {characters}. Replace them."),
    "reference_without_storno": N_("Only a Storno cancels: set kind to storno or remove cancels."),
    "storno_without_reference": N_("A Storno must name in cancels what it takes back."),
    "storno_of_storno": N_("{number} is a Storno itself and can't be cancelled."),
    "storno_of_other_account": N_("{number} belongs to another account."),
    "storno_before_invoice": N_("The Storno is older than {number}."),
    "storno_amount_differs": N_("The Storno's gross amount is not that of {number}."),
    "storno_of_valid_invoice": N_(
        "{number} is cancelled by this Storno: set its state to cancelled."
    ),
    "storno_of_issued": N_("{number} is in the portal already: cancel it there."),
    "cancelled_twice": N_("{number} is cancelled in line {first} already."),
    "invoice_differs": N_("{number} is in the portal with other content and can't be changed."),
    "payment_differs": N_("{number} is in the portal with another payment and is not changed."),
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
