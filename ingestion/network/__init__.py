"""Reading from the network: pages fetched with care, sites crawled, scholarly indexes asked."""
