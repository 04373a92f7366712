"""What the main screen hands to its dialogs, and what they hand back. Plain records, no Textual; one file a family.

Each dialog is a `ModalScreen` in `tui/screens/` that takes one of these requests and is dismissed with the answer named
in its docstring, or with None if the reader closed it. A dialog never calls the library.
"""
