package raster

import "image"

// fromJBIG2 decodes JBIG2Decode (clause 7.4.7).
func (im *imageXObject) fromJBIG2([]byte) (*image.Gray, error) { return nil, ErrNotDecoded }
