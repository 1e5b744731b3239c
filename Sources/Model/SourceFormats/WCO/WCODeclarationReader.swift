internal import Diagnostics
internal import SafeXML

/// Reads customs declarations of the WCO Data Model in XML (the message DEC, as EU and UK customs use it).
///
/// What has a property in the model becomes one; everything else is kept in a note with the consignment or the goods, by
/// its path.
struct WCODeclarationReader {
    let assembly: ObjectAssembly

    /// Whether a document's root can be that of a declaration: the declaration, or its envelope.
    static func isRoot(_ root: XMLElement) -> Bool { ["MetaData", "Declaration"].contains(root.name.local) }

    /// - Throws: `Fault` `message-type-unmapped` for another message of the model, `wco-declaration-incomplete`.
    func read(_ input: SourceFile, root: XMLElement) throws(Fault) {
        let declarations = root.name.local == "Declaration" ? [root] : root.all("Declaration")
        guard !declarations.isEmpty else {
            let type = root.value("WCOTypeName").map { " (\($0))" } ?? ""
            throw UnmappedMessage.fault("a message of the WCO Data Model" + type, in: input.name, line: root.line)
        }
        for element in declarations {
            let reference = element.value("FunctionalReferenceID") ?? element.value("ID")
            guard let reference else { throw incomplete("FunctionalReferenceID", of: element, in: input) }
            let shipments = element.all("GoodsShipment")
            guard !shipments.isEmpty else { throw incomplete("GoodsShipment", of: element, in: input) }
            let declaration = WCODeclaration(
                element, reference: reference, file: input.name, number: assembly.summary.recordsRead + 1,
                assembly: assembly)
            for (index, shipment) in shipments.enumerated() { declaration.add(shipment, number: index + 1) }
            assembly.summary.recordsRead += 1
        }
    }

    private func incomplete(_ what: String, of element: XMLElement, in input: SourceFile) -> Fault {
        Fault(
            .wcoDeclarationIncomplete, kind: .badData, at: Place(entry: input.name, line: element.line),
            ["path": input.name, "element": what])
    }
}
