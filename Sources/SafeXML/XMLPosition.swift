/// Where a start tag begins: its line and column, from 1, the column in Unicode scalars.
struct XMLPosition {
    let line: Int32
    let column: Int32
}
