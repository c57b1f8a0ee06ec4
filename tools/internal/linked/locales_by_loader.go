//go:build ottlpointers

package linked

import (
	_ "unsafe" // for go:linkname

	_ "github.com/elastic/lunes"
)

// Locales are the languages in which a time can be read.
//
//go:linkname Locales github.com/elastic/lunes.tableLoaders
var Locales map[string]func() [5][]string
