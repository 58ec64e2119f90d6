"""Forms: made from an operation's own model, checked where one types, sent once."""
