public import Domain
public import Templating

extension Words: PrintableText {}
