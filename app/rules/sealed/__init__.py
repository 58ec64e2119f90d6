"""Sealed entries and signed notes as they lie in the database: below every menu that shows them."""
