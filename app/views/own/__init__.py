"""An own portal on this computer: created, opened by its recovery code, backed up, restored."""
