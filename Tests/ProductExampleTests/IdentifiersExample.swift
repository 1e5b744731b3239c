import Identifiers

func isValidShipNumber(_ value: String) -> Bool {
    IdentifierScheme.named("imo-ship")?.check(value) == .valid
}
