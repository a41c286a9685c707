/// The version of the program: part of every site, so that two programs never count as one.
package enum Version {
  package static let text = "1.0.0"
}
