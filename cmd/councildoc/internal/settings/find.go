package settings

import (
	"os"
	"path/filepath"
)

// Project is the file of settings in folder or the nearest above it, "" for none.
func Project(folder string) string {
	for {
		path := filepath.Join(folder, FileName)
		if isFile(path) {
			return path
		}
		above := filepath.Dir(folder)
		if above == folder {
			return ""
		}
		folder = above
	}
}

// User is the file of settings of the user, whether it is there or not; "" where
// the system knows no folder for it.
func User() string {
	folder, err := os.UserConfigDir()
	if err != nil {
		return ""
	}
	return filepath.Join(folder, "councildoc", FileName)
}

// Files are the files of settings that are there, the nearest first. A user who
// has none at all is normal.
func Files(folder string) []string {
	var paths []string
	project, user := Project(folder), User()
	if project != "" {
		paths = append(paths, project)
	}
	if user != project && isFile(user) {
		paths = append(paths, user)
	}
	return paths
}

func isFile(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Mode().IsRegular()
}
