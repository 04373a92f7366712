"""Plain records that dialogs show and give back."""
