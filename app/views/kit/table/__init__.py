"""The table: columns declared once, rows fetched as one scrolls, painted by one delegate."""
