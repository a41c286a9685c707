import Glibc

/// The new site while it is being written, beside the old one.
struct Staging: Sendable {
  let folder: Folder
  private let parent: Folder
  private let place: SitePlace

  /// Clears away what a killed run left, and begins an empty folder.
  init(_ place: SitePlace, in parent: Folder) throws(PublishingFailure) {
    try Self.tidy(place, in: parent)
    try parent.makeFolder(place.staging)
    folder = try parent.folder(place.staging)
    self.parent = parent
    self.place = place
    // Made first and removed last: by it the next run recognises what this one may leave.
    try folder.makeFolder(SiteFileName.noteFolder)
  }

  /// Puts back an old site that a killed run had moved aside, and removes what it had begun.
  private static func tidy(_ place: SitePlace, in parent: Folder) throws(PublishingFailure) {
    for name in [place.aside, place.staging] where parent.status(name) != nil {
      guard try isLeftover(name, in: parent) else {
        throw .outputNotOurs(place.parent, foreign: [name])
      }
      if name == place.aside, parent.status(place.name) == nil {
        try parent.rename(name, to: place.name)
      } else {
        try parent.removeTree(name)
      }
    }
  }

  /// Whether the folder `name` is one the program made or emptied.
  private static func isLeftover(_ name: String, in parent: Folder) throws(PublishingFailure) -> Bool {
    guard parent.status(name)?.kind == .folder else { return false }
    let names = try parent.names(name).map(\.name)
    return names.contains(SiteFileName.noteFolder) || names.allSatisfy { $0 == SiteFileName.keep }
  }

  /// Removes the folder after a failure; what cannot be removed now is removed by the next run.
  func discard() { try? parent.removeTree(place.staging) }

  /// Puts the finished folder where the site stands, and removes the old one.
  func publish(replacing old: OldSite, exchanging: Bool) throws(PublishingFailure) {
    try folder.settle()
    if old.folder == nil {
      try parent.rename(place.staging, to: place.name)
    } else {
      try parent.giveAccess(of: place.name, to: place.staging)
      let isDone = exchanging ? try parent.exchange(place.staging, place.name) : false
      if !isDone { try swapInTwoSteps() }
    }
    // The new site stands. A file system that cannot settle a folder, or keeps a file of the old site from being removed,
    // makes nothing undone: the next run removes what is left.
    fsync(parent.descriptor)
    for name in [place.staging, place.aside] where parent.status(name) != nil { try? parent.removeTree(name) }
  }

  /// Moves the old site aside and the new one in; for file systems where they cannot change places in one step.
  private func swapInTwoSteps() throws(PublishingFailure) {
    try parent.rename(place.name, to: place.aside)
    do {
      try parent.rename(place.staging, to: place.name)
    } catch {
      try parent.rename(place.aside, to: place.name)
      throw error
    }
  }
}
