print("vsm")
