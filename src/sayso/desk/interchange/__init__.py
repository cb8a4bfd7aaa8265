"""Readings in the forms that other programs of the trade take: ninjs, JSON-LD, Web Annotations, Parquet."""
