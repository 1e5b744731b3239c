public import Diagnostics

/// Takes what a document holds, in document order.
public protocol XMLStreamHandler: AnyObject {
    /// An element begins.
    func start(_ tag: borrowing XMLStartTag) throws(Fault)
    /// The element that began last, and has not ended, ends.
    func end() throws(Fault)
    /// Character data; one text may come in pieces.
    func characters(_ text: UnsafeBufferPointer<UInt8>) throws(Fault)
}

/// The start tag of an element, valid while the handler is asked to take it.
public struct XMLStartTag: ~Copyable {
    /// The name, as its number in the document: the same name has the same number, and numbers are counted from 0.
    public let number: Int
    /// The name.
    public let name: XMLName
    /// Where it begins.
    public let position: XMLPosition
    /// The attributes; declarations of namespaces are not among them.
    public let attributes: [XMLAttribute]
}
