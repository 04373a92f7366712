"""The timeline without a screen: folds, layout, density."""
