"""What must be fast, as printed ratios against bare references."""
