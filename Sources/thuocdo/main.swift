print("thuocdo")
