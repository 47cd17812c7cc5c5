package import Escaping

package typealias CSVWriter = Escaping.CSVWriter
package typealias CSVCell = Escaping.CSVCell
