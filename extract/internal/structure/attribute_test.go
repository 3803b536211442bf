package structure

import "testing"

func TestAttributes(t *testing.T) {
	type want struct {
		rows, cols                   int
		scope, decoration, numbering string
	}
	const classes = "/ClassMap<</wide<</O/Table/ColSpan 3/RowSpan 2>>/ul[<</O/Layout/TextDecorationType/Underline>><</O/List/ListNumbering/Decimal>>]>>"
	tests := []struct {
		name, entries string
		want          want
	}{
		{"none", "", want{1, 1, "", "", ""}},
		{"one object", "/A<</O/Table/RowSpan 2/ColSpan 4/Scope/Row>>", want{2, 4, "Row", "", ""}},
		{"objects and revision numbers", "/A[<</O/Table/ColSpan 2>>0 31 0 R 1<</O/List/ListNumbering/LowerAlpha>>]", want{5, 2, "", "", "LowerAlpha"}},
		{"absurd spans", "/A<</RowSpan -3/ColSpan 99999999>>", want{1, maxSpan, "", "", ""}},
		{"wrong kinds", "/A[(x)7<</RowSpan/Two/ColSpan(3)/Scope(Row)>>null]/C 9", want{1, 1, "", "", ""}},
		{"class", "/C/wide", want{2, 3, "", "", ""}},
		{"classes and revision numbers", "/C[/wide 0/ul 1/nowhere]", want{2, 3, "", "Underline", "Decimal"}},
		{"own attributes win", "/C[/wide/ul]/A[<</ColSpan 1>><</TextDecorationType/LineThrough>>]", want{2, 1, "", "LineThrough", "Decimal"}},
		{"no decoration", "/A<</TextDecorationType/None>>", want{1, 1, "", "", ""}},
		{"no decoration against that of the class", "/C/ul/A<</TextDecorationType/None>>", want{1, 1, "", "", "Decimal"}},
		{"a stream", "/A 32 0 R", want{1, 7, "", "", ""}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			tree := readTree(t, classes+"/K 30 0 R", objects{
				30: "<</S/TD" + tt.entries + ">>",
				31: "<</O/Table/RowSpan 5>>",
				32: stream("/O/Table/ColSpan 7", ""),
			})
			e := tree.Elements[0]
			if got := (want{e.RowSpan, e.ColSpan, e.Scope, e.Decoration, e.Numbering}); got != tt.want {
				t.Errorf("got %+v, want %+v", got, tt.want)
			}
		})
	}
}
