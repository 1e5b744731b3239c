public import Diagnostics

/// Receives the content of a document, in document order.
public protocol XMLStreamHandler: AnyObject {
    /// An element starts.
    func start(_ tag: borrowing XMLStartTag) throws(Fault)
    /// The innermost open element ends.
    func end() throws(Fault)
    /// Character data; a text may come in several pieces.
    func characters(_ text: UnsafeBufferPointer<UInt8>) throws(Fault)
}

/// The start tag of an element, valid only during the call of the handler.
public struct XMLStartTag: ~Copyable {
    /// The number of the name in the document, from 0: equal names have equal numbers.
    public let number: Int
    /// The name.
    public let name: XMLName
    /// The position of the tag.
    public let position: XMLPosition
    /// The attributes, without namespace declarations.
    public let attributes: [XMLAttribute]
}
