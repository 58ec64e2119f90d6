"""Sealing and the signed key directory: bytes and keys in, bytes out."""
