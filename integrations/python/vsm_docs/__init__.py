"""Value stream maps in documents, drawn by the program vsm.

`vsm_docs.mkdocs` is a fence of MkDocs, `vsm_docs.sphinx` a directive of Sphinx, `vsm_docs.mdbook` a preprocessor of mdBook.
"""
