package normalize

import "testing"

// TestChangesOfAPaper compares every provision of a paper with its source, which is in
// testdata/make/amending_note.go: the key, the verdict, and the text as it would read.
func TestChangesOfAPaper(t *testing.T) {
	want := [][3]string{
		{"point:1", "unchanged", "On 14 January 2026, the Commission submitted the above-mentioned proposal."},
		{"point:2", "unchanged", "The Working Party on Telecommunications and Lighthouses examined it at eleven meetings. The text in the Annex takes account of the comments which delegations made until 19 June 2026."},
		{"point:3", "unchanged", "Additions to the Commission proposal are indicated in bold, deletions are indicated in strikethrough. Changes compared to document 9990/26 are in addition underlined."},
		{"point:4", "unchanged", "The Permanent Representatives Committee is invited to:"},
		{"point:4/a", "unchanged", "agree to the text in the Annex; and"},
		{"point:4/b", "unchanged", "recommend that the Council approve it."},
		{"annex", "unchanged", ""},
		{"title", "unchanged", "Proposal for a\nREGULATION OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL\non the reporting of faults in networked lighthouses"},
		{"citation:1", "unchanged", "Having regard to the opinion of the European Economic and Social Committee,"},
		{"citation:2", "deleted", ""},
		{"recital:1", "amended", "Networked lighthouses are essential for safe passage in coastal waters. A fault that lasts longer than thirty minutes should be reported to the competent authority without undue delay."},
		{"recital:2", "amended", "The time limit for the full report of 96 hours reflects the experience of keepers in remote places. Keepers should be able to ask for more time where the weather does not allow the crossing."},
		{"recital:3", "deleted", ""},
		{"recital:3a", "new", "The obligations in this Regulation are without prejudice to Directive (EU) 2099/17."},
		{"enacting", "unchanged", "HAVE ADOPTED THIS REGULATION:"},
		{"article:1", "amended", "This Regulation lays down rules on the reporting of faults in networked lighthouses which are operated on the territory of a Member State."},
		{"article:1/title", "unchanged", "Subject matter"},
		{"article:2", "unchanged", ""},
		{"article:2/title", "unchanged", "Reporting obligations"},
		{"article:2/1", "amended", "The keeper shall notify the competent authority of any significant fault within 24 hours."},
		{"article:2/2", "unchanged", "The notification referred to in paragraph 1 shall contain at least:"},
		{"article:2/2/a", "unchanged", "the place and the time of the fault;"},
		{"article:2/2/b", "amended", "the likely cause of the fault; and"},
		{"article:2/2/c", "new", "the measures which the keeper has taken or intends to take."},
		{"article:2/3", "amended", "Member State's authorities shall forward it to the CSIRT in at most 3 days."},
		{"article:3", "amended", "This Regulation shall enter into force on the twentieth day following that of its publication in the Official Journal of the European Union.\nThis Regulation shall be binding in its entirety and directly applicable in all Member States."},
		{"article:3/title", "unchanged", "Entry into force"},
	}
	rows := Apply(readPaper(t, "../testdata/papers/st-9990-2026-rev-1.pdf")).Changes.Rows()
	for i, row := range rows {
		if i >= len(want) {
			t.Errorf("more: %+v", row)
			continue
		}
		if got := [3]string{row.Key, row.Verdict, row.After}; got != want[i] {
			t.Errorf("row %d\n got %q\nwant %q", i, got, want[i])
		}
		if row.Page == 0 || len(row.Boxes) == 0 {
			t.Errorf("%s has no place", row.Key)
		}
	}
	if len(rows) < len(want) {
		t.Errorf("%d rows, want %d", len(rows), len(want))
	}
}

// TestOriginalOfAPaper compares what the amended provisions were with the source.
func TestOriginalOfAPaper(t *testing.T) {
	want := map[string]string{
		"citation:2":    "Having regard to the opinion of the Committee of the Regions,",
		"recital:1":     "Networked lighthouses are essential for safe passage in coastal waters. A fault that lasts longer than one hour should be reported to the competent authority without undue delay.",
		"recital:2":     "The time limit for the full report of 72 hours reflects the experience of keepers in remote places. A shorter time limit would oblige keepers to leave the lamp unattended. It would therefore run against the very aim of this Regulation and should be rejected.",
		"recital:3":     "The Commission should adopt guidelines on the colour of the light.",
		"recital:3a":    "",
		"article:1":     "This Regulation lays down rules on the reporting of faults in networked lighthouses and fog horns which are operated on the territory of a Member State.",
		"article:2/1":   "The keeper shall notify the competent authority of any major fault without undue delay.",
		"article:2/2/b": "the cause of the fault.",
		"article:2/2/c": "",
		"article:2/3":   "Member States authorities shall forward it to the Commission in at most 5 days.",
		"article:3":     "This Regulation shall enter into force on the third day following that of its publication in the Official Journal of the European Union.\nThis Regulation shall be binding in its entirety and directly applicable in all Member States.",
	}
	seen := 0
	for _, row := range Apply(readPaper(t, "../testdata/papers/st-9990-2026-rev-1.pdf")).Changes.Rows() {
		text, ok := want[row.Key]
		if !ok {
			continue
		}
		seen++
		if row.Before != text {
			t.Errorf("%s\n got %q\nwant %q", row.Key, row.Before, text)
		}
	}
	if seen != len(want) {
		t.Errorf("%d of %d provisions", seen, len(want))
	}
}
