import Testing

@testable import Serving

@Suite struct ListenAddressTests {
  @Test(arguments: [
    ("127.0.0.1", "http://127.0.0.1:8000/"), ("localhost", "http://127.0.0.1:8000/"), ("127.0.0.9", "http://127.0.0.9:8000/"),
    ("::1", "http://[::1]:8000/"), ("[::1]", "http://[::1]:8000/"),
  ])
  func anAddressOfThisMachineAloneIsNotReachedFromElsewhere(text: String, url: String) throws {
    let address = try #require(ListenAddress(text, port: 8000))
    #expect(address.isLoopback)
    #expect(address.url == url)
    #expect(address.urlsFromElsewhere.isEmpty)
  }

  @Test func anAddressInTheNetworkIsOpenedByItself() throws {
    let address = try #require(ListenAddress("10.1.2.3", port: 81))
    #expect(!address.isLoopback)
    #expect(address.url == "http://10.1.2.3:81/")
    #expect(address.urlsFromElsewhere == ["http://10.1.2.3:81/"])
  }

  @Test(arguments: [("0.0.0.0", "http://127.0.0.1:80/"), ("::", "http://[::1]:80/")])
  func whatStandsForEveryAddressIsOpenedHereByTheLocalOne(text: String, url: String) throws {
    let address = try #require(ListenAddress(text, port: 80))
    #expect(!address.isLoopback)
    #expect(address.url == url)
    #expect(!address.urlsFromElsewhere.contains { $0.contains("127.0.0.1") || $0.contains("0.0.0.0") || $0.contains("[::1]") })
  }

  @Test(arguments: ["", "x", "may-chu", "1.2.3", "1.2.3.256", "127.0.0.1:80", "[127.0.0.1", "http://127.0.0.1", " ::1"])
  func whatIsNoAddressIsRefused(text: String) {
    #expect(ListenAddress(text, port: 80) == nil)
  }
}
