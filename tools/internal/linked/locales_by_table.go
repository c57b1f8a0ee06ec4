//go:build !ottlpointers

package linked

import (
	_ "unsafe" // for go:linkname

	_ "github.com/elastic/lunes"
)

// Locales are the languages in which a time can be read.
//
//go:linkname Locales github.com/elastic/lunes.tables
var Locales map[string][5][]string
