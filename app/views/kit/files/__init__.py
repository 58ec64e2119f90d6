"""Files that somebody adds to a form: looked at, sent up, shown, beside the window's thread."""
