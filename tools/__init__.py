"""Scripts that regenerate what is generated: documentation, tables, the sample report."""
