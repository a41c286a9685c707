import Domain

extension DispatchReceived {
  /// The dispatches that reached `unit`, in the order of the register.
  static func received(by unit: Key<Unit>, in report: Report, root: String) -> [DispatchReceived] { [] }
}
