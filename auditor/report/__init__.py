"""An audit as a report: view objects without markup, and one module per format that loops over them and prints."""
