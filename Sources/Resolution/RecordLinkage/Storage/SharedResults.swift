internal import Synchronization

/// The results of several threads, each at its index, for removal in order.
final class SharedResults<Element: Sendable>: Sendable {
    private let places: Mutex<[Element?]>

    /// This number of empty slots.
    init(_ count: Int) { places = Mutex((0..<count).map { _ in nil }) }

    /// Stores an element at an index.
    func set(_ index: Int, _ element: Element) { places.withLock { $0[index] = element } }

    /// Removes and returns the element at an index; `nil` when there is none.
    func take(_ index: Int) -> Element? {
        places.withLock { places in
            defer { places[index] = nil }
            return places[index]
        }
    }
}
