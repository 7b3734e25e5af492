"""A variational autoencoder in plain PyTorch: the data as one tensor, no loader, torch.compile where it works.

Arguments and output are those of the other peers: NETWORK SAMPLES BATCH THREADS EPOCHS DATA [eager]
"""

import gzip
import math
import sys
import time

import numpy
import torch
from torch import nn
from torch.nn import functional as F


class Vae(nn.Module):
    def __init__(self, network, samples):
        super().__init__()
        self.samples = samples
        if network == "dense":
            latent, features = 20, 400
            self.encoder = nn.Sequential(nn.Linear(784, 400), nn.ReLU())
            self.decoder = nn.Sequential(nn.Linear(20, 400), nn.ReLU(), nn.Linear(400, 784))
        elif network == "deep":
            latent, features = 50, 200
            self.encoder = nn.Sequential(nn.Linear(784, 200), nn.Tanh(), nn.Linear(200, 200), nn.Tanh())
            self.decoder = nn.Sequential(
                nn.Linear(50, 200), nn.Tanh(), nn.Linear(200, 200), nn.Tanh(), nn.Linear(200, 784)
            )
        else:
            latent, features = 20, 256
            self.encoder = nn.Sequential(
                nn.Unflatten(1, (1, 28, 28)),
                nn.Conv2d(1, 32, 4, 2, 1), nn.ReLU(),
                nn.Conv2d(32, 64, 4, 2, 1), nn.ReLU(),
                nn.Flatten(), nn.Linear(7 * 7 * 64, 256), nn.ReLU(),
            )
            self.decoder = nn.Sequential(
                nn.Linear(20, 256), nn.ReLU(), nn.Linear(256, 7 * 7 * 64), nn.ReLU(),
                nn.Unflatten(1, (64, 7, 7)),
                nn.ConvTranspose2d(64, 32, 4, 2, 1), nn.ReLU(),
                nn.ConvTranspose2d(32, 1, 4, 2, 1), nn.Flatten(),
            )
        self.mean = nn.Linear(features, latent)
        self.log_variance = nn.Linear(features, latent)

    def bound(self, x):
        features = self.encoder(x)
        mean, log_variance = self.mean(features), self.log_variance(features)
        if self.samples == 1:
            z = mean + torch.exp(0.5 * log_variance) * torch.randn_like(mean)
            logits = self.decoder(z)
            reconstruction = -F.binary_cross_entropy_with_logits(logits, x, reduction="sum")
            kl = 0.5 * (mean.square() + log_variance.exp() - log_variance - 1).sum()
            return (reconstruction - kl) / x.shape[0]
        noise = torch.randn(self.samples, *mean.shape)
        z = mean + torch.exp(0.5 * log_variance) * noise
        logits = self.decoder(z.flatten(0, 1)).unflatten(0, z.shape[:2])
        likelihood = -F.binary_cross_entropy_with_logits(logits, x.expand_as(logits), reduction="none").sum(2)
        weights = likelihood + 0.5 * (noise.square() - z.square() + log_variance).sum(2)
        return (torch.logsumexp(weights, 0) - math.log(self.samples)).mean()

    forward = bound


def images(file):
    with gzip.open(file) as stream:
        pixels = numpy.frombuffer(stream.read(), dtype=numpy.uint8, offset=16)
    return torch.from_numpy(pixels.reshape(-1, 784).astype(numpy.float32) / 255)


def main():
    network, samples, batch, threads, epochs, data = sys.argv[1:7]
    samples, batch, epochs = int(samples), int(batch), int(epochs)
    torch.manual_seed(42)
    torch.set_num_threads(int(threads))
    train, test = images(f"{data}/train-images-idx3-ubyte.gz"), images(f"{data}/t10k-images-idx3-ubyte.gz")
    model = Vae(network, samples)
    bound = model if "eager" in sys.argv else torch.compile(model)
    adam = torch.optim.Adam(model.parameters(), lr=1e-3, eps=1e-7, fused=True)
    steps = len(train) // batch
    for epoch in range(1, epochs + 1):
        start, total = time.perf_counter(), 0.0
        order = torch.randperm(len(train))
        for step in range(steps):
            adam.zero_grad(set_to_none=True)
            value = bound(train[order[step * batch:(step + 1) * batch]])
            (-value).backward()
            adam.step()
            total += value.item()
        print(f"epoch {epoch} {time.perf_counter() - start:.4f} {total / steps:.4f}", flush=True)
    with torch.no_grad():
        batches = len(test) // batch
        tested = sum(bound(test[i * batch:(i + 1) * batch]).item() for i in range(batches)) / batches
    print(f"test {tested:.4f}", flush=True)


main()
