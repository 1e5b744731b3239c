internal import Synchronization

/// What several threads make, each in its place, to be taken out in order.
final class SharedResults<Element: Sendable>: Sendable {
    private let places: Mutex<[Element?]>

    /// Empty places.
    init(_ count: Int) { places = Mutex((0..<count).map { _ in nil }) }

    /// Puts something in its place.
    func set(_ index: Int, _ element: Element) { places.withLock { $0[index] = element } }

    /// Takes what is in a place; `nil` when nothing is.
    func take(_ index: Int) -> Element? {
        places.withLock { places in
            defer { places[index] = nil }
            return places[index]
        }
    }
}
