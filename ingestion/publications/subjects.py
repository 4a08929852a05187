"""Names of arXiv's subject codes, as paper indexes abbreviate them: `CV` -> Computer Vision."""

from __future__ import annotations

SUBJECTS = {
    "AI": "Artificial Intelligence", "AR": "Hardware Architecture", "AS": "Audio and Speech Processing", "BM": "Biomolecules",
    "CC": "Computational Complexity", "CE": "Computational Engineering", "CG": "Computational Geometry", "CL": "Computation and Language",
    "CR": "Cryptography and Security", "CV": "Computer Vision", "CY": "Computers and Society", "DB": "Databases",
    "DC": "Distributed Computing", "DL": "Digital Libraries", "DM": "Discrete Mathematics", "DS": "Data Structures and Algorithms",
    "ET": "Emerging Technologies", "FL": "Formal Languages", "GN": "Genomics", "GR": "Graphics", "GT": "Game Theory",
    "HC": "Human-Computer Interaction", "IR": "Information Retrieval", "IT": "Information Theory", "IV": "Image and Video Processing",
    "LG": "Machine Learning", "LO": "Logic in Computer Science", "MA": "Multiagent Systems", "ME": "Methodology", "ML": "Machine Learning",
    "MM": "Multimedia", "MS": "Mathematical Software", "NA": "Numerical Analysis", "NC": "Neurons and Cognition",
    "NE": "Neural and Evolutionary Computing", "NI": "Networking and Internet Architecture", "OC": "Optimization and Control",
    "OS": "Operating Systems", "PF": "Performance", "PL": "Programming Languages", "PR": "Probability", "QM": "Quantitative Methods",
    "RO": "Robotics", "SC": "Symbolic Computation", "SD": "Sound", "SE": "Software Engineering", "SI": "Social and Information Networks",
    "SP": "Signal Processing", "ST": "Statistics Theory", "SY": "Systems and Control",
}  # fmt: skip
